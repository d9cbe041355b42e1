// The provider's details in fields: typed, pasted or changed. Nothing is used before the person says so.
#pragma once

#include "wizard/pages/provider_model.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace rf {

class ProviderForm final : public QWidget {
    Q_OBJECT
public:
    explicit ProviderForm(QWidget *parent = nullptr);
    /// title and says stand above the fields; base: what the details began from.
    void begin(const QString &title, const QString &says, const provider::Details &details,
               const Provider &base);
    provider::Details details() const;
    const Provider &base() const { return m_base; }
    void showProblems(const QList<provider::Problem> &problems);

Q_SIGNALS:
    void useWanted();
    void cancelled();

private:
    struct Field {
        QWidget *input = nullptr;
        QLabel *problem = nullptr;
    };
    QLineEdit *addLine(QVBoxLayout *column, const QString &field, const QString &label,
                       const QString &example);
    QPlainTextEdit *addLines(QVBoxLayout *column, const QString &field, const QString &label,
                             const QString &help);
    void addProblem(QVBoxLayout *column, const QString &field, QWidget *input);

    Provider m_base;
    QHash<QString, Field> m_fields;
    QLabel *m_title;
    QLabel *m_says;
    QLineEdit *m_name;
    QLineEdit *m_server;
    QLineEdit *m_udp;
    QLineEdit *m_tcp;
    QLineEdit *m_tls;
    QCheckBox *m_srtp;
    QPlainTextEdit *m_signalling;
    QPlainTextEdit *m_media;
    QLineEdit *m_mediaPorts;
    QLineEdit *m_echo;
    QLineEdit *m_maxPassword;
    QCheckBox *m_confirmed;
};

} // namespace rf

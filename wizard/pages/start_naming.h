// A new office: its name and where its file is kept.
#pragma once

#include <QWidget>

class QLineEdit;

namespace rf {

class StartNaming final : public QWidget {
    Q_OBJECT
public:
    explicit StartNaming(QWidget *parent = nullptr);
    QString name() const;
    QString path() const; ///< with the ending of an office file; empty when nothing is given
    bool isComplete() const { return !name().isEmpty() && !path().isEmpty(); }
    void begin(); ///< the cursor goes into the first field

Q_SIGNALS:
    void changed();
    void done(); ///< Enter

private:
    void suggest();
    QLineEdit *m_name;
    QLineEdit *m_path;
    bool m_ownPlace = false; ///< the person chose where the file goes
};

} // namespace rf

// An open office on the first page: the networks that may be looked at, the special lines, the questions, and
// the file. Every answer goes to OfficeEdits as it is given.
#pragma once

#include "wizard/pages/office_edits.h"
#include "wizard/pages/start_model.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QTimer;
class QVBoxLayout;

namespace rf {

class Card;
class Row;
class ThreeWay;

class StartSettings final : public QWidget {
    Q_OBJECT
public:
    explicit StartSettings(OfficeEdits &edits, QWidget *parent = nullptr);
    /// office: with the answers that are not saved yet. networks: nullopt while they are being looked up.
    void render(const VisitSnapshot &snapshot, const Office &office,
                const std::optional<QList<NetworkChoice>> &networks, bool keepsSecrets);
    /// Another office: nothing of the last one stays in a field.
    void forget();
    void focusNetworks(); ///< on the first one that can be agreed to

Q_SIGNALS:
    void problem(const QString &happened, const QString &press);
    void lookAgain(); ///< at this computer's networks

private:
    void showNetworks(const Office &office, const std::optional<QList<NetworkChoice>> &networks,
                      bool readOnly);
    QWidget *networkRow(const start::NetworkRow &row, bool readOnly);
    void askForPart(const start::NetworkRow &row, Row *line);
    void showSpecialLines(const QList<DeviceState> &devices);
    void showQuestions(const OfficeAnswers &answers, bool readOnly);
    void addQuestion(Card *card, const start::QuestionRow &row);
    void showFile(const VisitSnapshot &snapshot, const Office &office, bool keepsSecrets);
    void saveWords(const QString &key, QLineEdit *field);

    OfficeEdits &m_edits;
    QList<NetworkChoice> m_choices;
    std::optional<QList<start::NetworkRow>> m_networkRows;
    bool m_networksReadOnly = false;
    QList<start::MarkedDevice> m_marked;
    Card *m_networks;
    Card *m_special;
    Card *m_questions;
    QHash<QString, ThreeWay *> m_yesNo;
    QHash<QString, QLineEdit *> m_words;
    QLineEdit *m_name;
    QLabel *m_notAnswered;
    QLabel *m_place;
    QLabel *m_store;
};

} // namespace rf

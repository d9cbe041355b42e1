// Who provides the lines: chosen from the list, read out of the welcome e-mail, or typed in; and what its
// server answers. What is chosen is saved at once.
#pragma once

#include "wizard/pages/office_edits.h"
#include "wizard/pages/page.h"
#include "wizard/pages/provider_model.h"

class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace rf {

class ProviderCard;
class ProviderForm;

class ProviderPage final : public Page {
    Q_OBJECT
public:
    explicit ProviderPage(const PageContext &context, QWidget *parent = nullptr);
    void enter() override;
    void render() override;
    PageFoot foot() const override;
    void onLink() override;
    void onSecondary() override;
    void onPrimary() override;

private:
    enum class Side { Card, Form, Mail };
    QWidget *buildList();
    QWidget *buildMail();
    QWidget *buildNothing();
    void readCatalogue();
    void renderList(const Provider &provider);
    void showChosen(); ///< in view, unless somebody is in the list
    void choose(const QString &id);
    void use(const Provider &provider);
    void useForm();
    void readMail();
    void confirmList(bool yes);
    void askServer();
    const ProviderRow *rowOf(const Provider &provider) const;
    void showSide(Side side);

    OfficeEdits m_edits;
    QByteArray m_catalogueBytes; ///< that m_catalogue was made from
    ProviderCatalogue m_catalogue;
    Side m_sideShown = Side::Card;
    QList<ProviderCheck> m_checks;
    Provider m_checkedProvider; ///< that the checks are of
    QDateTime m_checkedAt;
    bool m_checking = false;
    QString m_typedSource; ///< noted as the source of networks from the form
    std::optional<QString> m_searchShown;
    QList<provider::ListRow> m_rowsFound; ///< by that search
    QList<provider::ListRow> m_rowsShown;
    QString m_chosenShown;

    QLineEdit *m_search = nullptr;
    QListWidget *m_list = nullptr;
    QLabel *m_noMatch = nullptr;
    QPushButton *m_paste = nullptr;
    QPlainTextEdit *m_mailText = nullptr;
    ProviderCard *m_card;
    ProviderForm *m_form;
    // Built last, because building fills in the pointers above.
    QWidget *m_listSide;
    QWidget *m_mail;
    QWidget *m_nothing; ///< instead of the card while no provider was chosen
};

} // namespace rf

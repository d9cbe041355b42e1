// A line password that RingFence makes: how long it is, and what is known of the line once it has it.
#pragma once

#include "core/model/office.h"

namespace rf {

/// A password that is shorter counts as weak, and none that is shorter is made.
inline constexpr int leastGoodLength = 12;

/// As long as Secret::madeLength, or as the provider takes.
int madeLineLength(const Provider &provider);

/// Whether an extension of the provider's list is this line of a phone. Portals name an extension "201" where
/// the phone's account is "acme-201" or "201@pbx": what is common is compared.
bool sameLine(const QString &extension, const Line &line);

/// The line has a password of that length that was made for it: it looks generated, shows no weakness and is
/// shared with nobody any more. Only a line of the list is judged by its password, so no other is added.
void countAsMade(QList<LinePasswordCheck> &checks, const Line &line, int length, const QDateTime &when,
                 const QString &source);

} // namespace rf

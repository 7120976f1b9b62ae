// SPDX-License-Identifier: EUPL-1.2
#include "commands/explain_words.hpp"

#include <array>

#include "text/languages.hpp"

namespace nsp::commands {

namespace {

/// English, Dutch, French, German; in the order of `Label`.
constexpr std::array<std::array<std::string_view, 4>, 20> labels{{
    {"Fields", "Velden", "Champs", "Felder"},
    {"required", "verplicht", "obligatoire", "erforderlich"},
    {"Refers to", "Verwijst naar", "Renvoie à", "Verweist auf"},
    {"anything", "om het even wat", "tout élément", "Beliebiges"},
    {"anything", "om het even wat", "tout élément", "Beliebigem"},
    {"Possible values", "Mogelijke waarden", "Valeurs possibles", "Mögliche Werte"},
    {"Each item:", "Elk onderdeel:", "Chaque élément\u00a0:", "Jeder Eintrag:"},
    {"Example", "Voorbeeld", "Exemple", "Beispiel"},
    {"or", "of", "ou", "oder"},
    {"id of", "id van", "identifiant de", "Kennung von"},
    {"ids of", "id's van", "identifiants de", "Kennungen von"},
    {"text by language", "tekst per taal", "texte par langue", "Text je Sprache"},
    {"line by language", "regel per taal", "ligne par langue", "Zeile je Sprache"},
    {"one word", "één woord", "un mot", "ein Wort"},
    {"date", "datum", "date", "Datum"},
    {"list", "lijst", "liste", "Liste"},
    {"mapping", "groep velden", "groupe de champs", "Gruppe von Feldern"},
    {"number", "getal", "nombre", "Zahl"},
    {"true or false", "true of false", "true ou false", "true oder false"},
    {"text", "tekst", "texte", "Text"},
}};

}  // namespace

std::string_view say(Label label, std::string_view language) {
  return labels[static_cast<std::size_t>(label)][text::column_of(language)];
}

}  // namespace nsp::commands

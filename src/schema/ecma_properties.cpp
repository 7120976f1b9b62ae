// SPDX-License-Identifier: EUPL-1.2
// The names that `\p{...}` takes (ECMA-262, tables 67 to 69).
#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "schema/backtracking.hpp"
#include "schema/ecma_pattern.hpp"
#include "text/ascii.hpp"

namespace nsp::schema {

namespace {

// Engines know general categories by their short names only.
constexpr std::array<std::pair<std::string_view, std::string_view>, 42> categories{{{"Cased_Letter", "LC"},
                                                                                    {"Close_Punctuation", "Pe"},
                                                                                    {"Combining_Mark", "M"},
                                                                                    {"Connector_Punctuation", "Pc"},
                                                                                    {"Control", "Cc"},
                                                                                    {"Currency_Symbol", "Sc"},
                                                                                    {"Dash_Punctuation", "Pd"},
                                                                                    {"Decimal_Number", "Nd"},
                                                                                    {"Enclosing_Mark", "Me"},
                                                                                    {"Final_Punctuation", "Pf"},
                                                                                    {"Format", "Cf"},
                                                                                    {"Initial_Punctuation", "Pi"},
                                                                                    {"Letter", "L"},
                                                                                    {"Letter_Number", "Nl"},
                                                                                    {"Line_Separator", "Zl"},
                                                                                    {"Lowercase_Letter", "Ll"},
                                                                                    {"Mark", "M"},
                                                                                    {"Math_Symbol", "Sm"},
                                                                                    {"Modifier_Letter", "Lm"},
                                                                                    {"Modifier_Symbol", "Sk"},
                                                                                    {"Nonspacing_Mark", "Mn"},
                                                                                    {"Number", "N"},
                                                                                    {"Open_Punctuation", "Ps"},
                                                                                    {"Other", "C"},
                                                                                    {"Other_Letter", "Lo"},
                                                                                    {"Other_Number", "No"},
                                                                                    {"Other_Punctuation", "Po"},
                                                                                    {"Other_Symbol", "So"},
                                                                                    {"Paragraph_Separator", "Zp"},
                                                                                    {"Private_Use", "Co"},
                                                                                    {"Punctuation", "P"},
                                                                                    {"Separator", "Z"},
                                                                                    {"Space_Separator", "Zs"},
                                                                                    {"Spacing_Mark", "Mc"},
                                                                                    {"Surrogate", "Cs"},
                                                                                    {"Symbol", "S"},
                                                                                    {"Titlecase_Letter", "Lt"},
                                                                                    {"Unassigned", "Cn"},
                                                                                    {"Uppercase_Letter", "Lu"},
                                                                                    {"cntrl", "Cc"},
                                                                                    {"digit", "Nd"},
                                                                                    {"punct", "P"}}};

// Sorted.
constexpr std::array<std::string_view, 96> binary{"AHex",
                                                  "ASCII_Hex_Digit",
                                                  "Alpha",
                                                  "Alphabetic",
                                                  "Any",
                                                  "Bidi_C",
                                                  "Bidi_Control",
                                                  "Bidi_M",
                                                  "Bidi_Mirrored",
                                                  "CI",
                                                  "CWCF",
                                                  "CWCM",
                                                  "CWKCF",
                                                  "CWL",
                                                  "CWT",
                                                  "CWU",
                                                  "Case_Ignorable",
                                                  "Cased",
                                                  "Changes_When_Casefolded",
                                                  "Changes_When_Casemapped",
                                                  "Changes_When_Lowercased",
                                                  "Changes_When_NFKC_Casefolded",
                                                  "Changes_When_Titlecased",
                                                  "Changes_When_Uppercased",
                                                  "DI",
                                                  "Dash",
                                                  "Default_Ignorable_Code_Point",
                                                  "Dep",
                                                  "Deprecated",
                                                  "Dia",
                                                  "Diacritic",
                                                  "EBase",
                                                  "EComp",
                                                  "EMod",
                                                  "EPres",
                                                  "Emoji",
                                                  "Emoji_Component",
                                                  "Emoji_Modifier",
                                                  "Emoji_Modifier_Base",
                                                  "Emoji_Presentation",
                                                  "Ext",
                                                  "ExtPict",
                                                  "Extended_Pictographic",
                                                  "Extender",
                                                  "Gr_Base",
                                                  "Gr_Ext",
                                                  "Grapheme_Base",
                                                  "Grapheme_Extend",
                                                  "Hex",
                                                  "Hex_Digit",
                                                  "IDC",
                                                  "IDS",
                                                  "IDSB",
                                                  "IDST",
                                                  "IDS_Binary_Operator",
                                                  "IDS_Trinary_Operator",
                                                  "ID_Continue",
                                                  "ID_Start",
                                                  "Ideo",
                                                  "Ideographic",
                                                  "Join_C",
                                                  "Join_Control",
                                                  "LOE",
                                                  "Logical_Order_Exception",
                                                  "Lower",
                                                  "Lowercase",
                                                  "Math",
                                                  "NChar",
                                                  "Noncharacter_Code_Point",
                                                  "Pat_Syn",
                                                  "Pat_WS",
                                                  "Pattern_Syntax",
                                                  "Pattern_White_Space",
                                                  "QMark",
                                                  "Quotation_Mark",
                                                  "RI",
                                                  "Radical",
                                                  "Regional_Indicator",
                                                  "SD",
                                                  "STerm",
                                                  "Sentence_Terminal",
                                                  "Soft_Dotted",
                                                  "Term",
                                                  "Terminal_Punctuation",
                                                  "UIdeo",
                                                  "Unified_Ideograph",
                                                  "Upper",
                                                  "Uppercase",
                                                  "VS",
                                                  "Variation_Selector",
                                                  "White_Space",
                                                  "XIDC",
                                                  "XIDS",
                                                  "XID_Continue",
                                                  "XID_Start",
                                                  "space"};

std::string_view short_category(std::string_view name) {
  const auto known =
      std::find_if(categories.begin(), categories.end(), [&](const auto& row) { return row.first == name; });
  if (known != categories.end()) return known->second;
  const bool is_short =
      name == "LC" || (name.size() == 1 && std::string_view("LMNPSZC").find(name) != std::string_view::npos) ||
      std::any_of(categories.begin(), categories.end(), [&](const auto& row) { return row.second == name; });
  return is_short ? name : std::string_view();
}

/// Scripts begin with a capital; the backtracking engine knows which there are.
bool is_script(std::string_view name) {
  const bool is_name = !name.empty() && name[0] >= 'A' && name[0] <= 'Z' &&
                       std::all_of(name.begin(), name.end(), [](char c) { return text::is_letter(c) || c == '_'; });
  std::string fault;
  return is_name && BacktrackingRegex::compile(fmt::format("\\p{{sc:{}}}", name), fault) != nullptr;
}

}  // namespace

std::string write_property(std::string_view contents, bool negated, Reading reading, Engine engine) {
  const auto write = [&](std::string_view words) { return fmt::format("\\{}{{{}}}", negated ? 'P' : 'p', words); };
  const std::size_t equals = contents.find('=');
  const std::string_view key = contents.substr(0, equals == std::string_view::npos ? 0 : equals);
  const std::string_view name = equals == std::string_view::npos ? contents : contents.substr(equals + 1);
  const bool is_category = key.empty() || key == "General_Category" || key == "gc";
  if (const std::string_view category = is_category ? short_category(name) : ""; !category.empty())
    return write(category == "LC" && engine == Engine::backtracking ? "L&" : category);
  const bool extended = key == "Script_Extensions" || key == "scx";
  if (extended || key == "Script" || key == "sc" ||
      (equals == std::string_view::npos && reading == Reading::lenient && is_script(name))) {
    if (!is_script(name)) return {};
    // RE2 knows no extensions: it refuses the words, and the other engine takes them.
    return write(engine == Engine::linear && !extended ? std::string(name)
                                                       : fmt::format("{}:{}", extended ? "scx" : "sc", name));
  }
  if (equals != std::string_view::npos) return {};
  if (name == "ASCII") return negated ? "\\x{80}-\\x{10ffff}" : "\\x{0}-\\x{7f}";
  if (name == "Assigned") return fmt::format("\\{}{{Cn}}", negated ? 'p' : 'P');
  return std::binary_search(binary.begin(), binary.end(), name) ? write(name) : std::string();
}

}  // namespace nsp::schema

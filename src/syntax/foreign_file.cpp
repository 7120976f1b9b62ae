// SPDX-License-Identifier: EUPL-1.2
#include "syntax/foreign_file.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

#include "syntax/extent.hpp"
#include "syntax/faults.hpp"
#include "text/ascii.hpp"
#include "words/template.hpp"

namespace nsp::syntax {

namespace {

constexpr words::English<> word_or_excel_made{"Word or Excel made this file for as long as a document is open"};
constexpr words::English<words::Word> this_is_and_no{"this is {0}, and no plain text"};
constexpr words::English<> open_it_in_the_program{
    "open it in the program that made it, save it there as plain text in UTF-8, and keep the lines of the plan"};
constexpr words::English<> close_the_document_and_delete{
    "close the document, and delete the file if it is still there"};

struct Format {
  std::string_view begin;
  std::string_view name;
};

// Small letters, as the begin of the file is compared.
constexpr std::array formats{
    Format{"{\\rtf", "a document in RTF, as Word and WordPad save it"},
    Format{"%pdf-", "a PDF"},
    Format{"\xD0\xCF\x11\xE0", "a document of an old version of Word or Excel"},
    Format{"<!doctype html", "a web page"},
    Format{"<html", "a web page"},
    Format{"<?xml", "a document in XML"},
    Format{"\x1F\x8B", "an archive (gzip)"},
    Format{"\x89png", "a picture"},
    Format{"\xFF\xD8\xFF", "a picture"},
    Format{"gif8", "a picture"},
};

/// Office packs its documents as ZIP archives, whose first entries bear names of their own.
std::string_view name_of_archive(std::string_view text) {
  constexpr std::size_t looked_at = 8192;
  text = text.substr(0, looked_at);
  const auto holds = [text](std::string_view part) { return text.find(part) != std::string_view::npos; };
  if (holds("word/")) return "a document of Word (.docx)";
  if (holds("xl/")) return "a workbook of Excel (.xlsx)";
  if (holds("opendocument")) return "a document of LibreOffice";
  return "an archive (ZIP), as Word, Excel and LibreOffice save their documents";
}

std::string_view format_of(std::string_view text) {
  if (text.starts_with("PK\x03\x04")) return name_of_archive(text);
  constexpr std::size_t longest = 16;
  std::string begin(text.substr(0, longest));
  std::transform(begin.begin(), begin.end(), begin.begin(), text::to_lower);
  const auto found = std::find_if(formats.begin(), formats.end(),
                                  [&begin](const Format& format) { return begin.starts_with(format.begin); });
  return found == formats.end() ? std::string_view() : found->name;
}

}  // namespace

bool report_foreign_file(const source::File& file, diagnostics::Collector& diagnostics) {
  const std::string_view text = file.text();
  const std::string& path = file.name();
  if (path.compare(path.rfind('/') + 1, 2, "~$") == 0) {
    diagnostics.add(foreign_file, file.span(0, 0), word_or_excel_made).help = close_the_document_and_delete;
    return true;
  }
  const std::size_t content = std::min(text.find_first_not_of(" \t\r\n", file.content_begin()), text.size());
  const std::string_view name = format_of(text.substr(content));
  if (name.empty()) return false;
  diagnostics.add(foreign_file, file.span(0, 0), this_is_and_no(name)).help = open_it_in_the_program;
  return true;
}

}  // namespace nsp::syntax

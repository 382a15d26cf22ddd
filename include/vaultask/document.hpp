// A page made of values: what reports give and writers print.
#pragma once

#include <string>
#include <vector>

#include <vaultask/cell.hpp>
#include <vaultask/chart.hpp>
#include <vaultask/note_links.hpp>

namespace vaultask {

struct Column {
  std::string key;         ///< Its name in JSON and CSV.
  std::string label;       ///< Its heading for people.
  bool right = false;      ///< Numbers stand at the right.
  bool markdown = false;   ///< Its texts are Markdown of our own making: printed as they are, so
                           ///< what came from a note must be escaped in them already.
  bool data_only = false;  ///< In JSON and CSV, but not on a page.
  bool code = false;       ///< Its texts are to be copied: code spans in Markdown.
  /// The key of the column that holds the path of the note its texts come from, whose links may
  /// stay links (Document::links); "" for none.
  std::string note{};
};

/// A heading with a text, a table and charts below it, each of which may be missing.
struct Section {
  std::string key;    ///< Its name in JSON.
  std::string title;  ///< "" for none.
  std::string text;
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;  ///< Each as long as `columns`.
  std::vector<Chart> charts{};
  bool ordered = false;  ///< The order of the rows means something: nobody is to sort them.
};

struct Document {
  std::string name;  ///< "owe", "query", …: the kind of page, for programs.
  std::string title;
  std::string summary;
  std::vector<Section> sections;
  NoteLinks links;  ///< Of the columns that name a note.
};

}  // namespace vaultask

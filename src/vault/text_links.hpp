// Where the links lead that stand in the texts of an answer.
#pragma once

#include <vaultask/document.hpp>
#include <vaultask/query.hpp>
#include <vaultask/result.hpp>

namespace vaultask {
namespace store {
class IndexReader;
}

/// Fills `links`. The index is asked only where a text holds a link. Errors: `store`.
[[nodiscard]] Result<void> add_links(QueryResult& result, store::IndexReader& reader);
/// The same, for the columns that name a note.
[[nodiscard]] Result<void> add_links(Document& document, store::IndexReader& reader);

}  // namespace vaultask

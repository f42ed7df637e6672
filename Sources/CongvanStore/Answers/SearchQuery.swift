internal import CongvanText
internal import GRDB

/// Words to find, in any order; words in quotation marks stand next to each other.
///
/// Typed with marks, each word is found just so; typed without any, `thu tuong` finds Thủ tướng and `dieu` finds điều.
struct SearchQuery: Hashable {
  /// The folded words of each phrase; a word outside of quotation marks is a phrase of one.
  let phrases: [[String]]
  private let isPlain: Bool

  init(_ text: String) {
    let pieces = text.split(separator: "\"", omittingEmptySubsequences: false)
    phrases = pieces.enumerated().flatMap { index, piece in
      let words = SearchWords.words(in: String(piece)).map(String.init)
      // A last quotation mark without its fellow opens nothing.
      let isQuoted = index % 2 == 1 && index < pieces.count - 1
      return isQuoted ? (words.isEmpty ? [] : [words]) : words.map { [$0] }
    }
    isPlain = Folding.phrase(text) == Folding.plain(text)
  }

  /// A query for the entries in which everything is found, and for the obligations of directives that it is found in.
  func entries(_ db: Database) throws -> (sql: String, arguments: StatementArguments) {
    let (found, arguments) = try matches(db)
    let sql = """
      SELECT id FROM entry WHERE position >= 0 AND id IN (\(found))
      UNION SELECT o.id FROM entry d JOIN entry o ON o.version = d.version AND o.position >= 0 WHERE d.position = -1 AND d.id IN (\(found))
      """
    return (sql, arguments + arguments)
  }

  /// A query for the entries in which everything is found.
  private func matches(_ db: Database) throws -> (sql: String, arguments: StatementArguments) {
    guard !phrases.isEmpty, let expression = try expression(db) else { return ("SELECT 0 WHERE 0", []) }
    let whole = phrases.filter { $0.count > 1 }.map { " " + $0.joined(separator: " ") + " " }
    if whole.isEmpty { return ("SELECT rowid FROM search WHERE search MATCH ?", [expression]) }
    // The index knows which words there are, not where they stand.
    let sql = "SELECT e.id, e.words FROM search JOIN entry e ON e.id = search.rowid WHERE search MATCH ?"
    let rows = try Row.fetchCursor(db, sql: sql, arguments: [expression])
    var found: [Int64] = []
    while let row = try rows.next() {
      if holds(whole, row["words"]) { found.append(row["id"]) }
    }
    return ("SELECT value FROM json_each(?)", ["\(found)"])
  }

  /// The words as the index has them; nil when one of them occurs nowhere.
  private func expression(_ db: Database) throws -> String? {
    var terms: [String] = []
    for word in Set(phrases.joined()).sorted() {
      let spellings =
        isPlain ? try String.fetchAll(db, sql: "SELECT word FROM spelling WHERE plain = ? ORDER BY word", arguments: [word]) : [word]
      if spellings.isEmpty { return nil }
      terms.append("(" + spellings.map { "\"\($0)\"" }.joined(separator: " OR ") + ")")
    }
    return terms.joined(separator: " AND ")
  }

  private func holds(_ whole: [String], _ words: String) -> Bool {
    let lines = words.split(separator: "\n").map { " " + (isPlain ? Folding.plain($0) : String($0)) + " " }
    return whole.allSatisfy { phrase in lines.contains { $0.contains(phrase) } }
  }
}

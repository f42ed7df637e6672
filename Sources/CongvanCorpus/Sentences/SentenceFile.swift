/// Sentences for the rules of one grammar file, each with what is read in it.
///
///     === deadline.before
///     Đề nghị các xã báo cáo trước ngày 30/6/2025.
///     ---
///     deadline.before "trước ngày 30/6/2025" => (deadline …)
///
/// A title names the rules and lexicons that the sentence is for; with `:none` behind them, they must read nothing in it. What stands
/// before the first title is kept as it is.
struct SentenceFile {
  /// A sentence and what is promised of it.
  struct Entry {
    var names: [String]
    /// Whether the named rules must read nothing here.
    var isRefusal: Bool
    var sentence: String
    /// As `SentenceReading` writes it, a line a reading.
    var expected: [String]
    /// Where the title stands, from 1.
    var line: Int
  }

  /// Relative to the folder of sentences.
  let path: String
  private(set) var preamble: [String] = []
  var entries: [Entry] = []

  /// - Throws: `CorpusError` naming the line that is not as it should be.
  init(path: String, text: String, folder: String) throws(CorpusError) {
    self.path = path
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    func isTitle(_ line: String) -> Bool { line == "===" || line.hasPrefix("=== ") }
    preamble = Self.trimmed(lines.prefix { !isTitle($0) })
    lines = lines.drop { !isTitle($0) }
    while let title = lines.first {
      let number = lines.startIndex + 1
      let block = lines.dropFirst().prefix { !isTitle($0) }
      lines = lines[block.endIndex...]
      var names = title.dropFirst(3).split(separator: " ").map(String.init)
      let isRefusal = names.last == ":none"
      if isRefusal { names.removeLast() }
      func wrong(_ reason: String) -> CorpusError { CorpusError(path: "\(folder)/\(path):\(number)", reason: reason) }
      if names.isEmpty { throw wrong("the title names no rule") }
      guard let rule = block.firstIndex(of: "---") else { throw wrong("no line '---' follows the sentence") }
      let sentence = Self.trimmed(block[..<rule]).joined(separator: "\n")
      if sentence.isEmpty { throw wrong("there is no sentence between the title and '---'") }
      entries.append(
        Entry(names: names, isRefusal: isRefusal, sentence: sentence, expected: Self.trimmed(block[(rule + 1)...]), line: number))
    }
  }

  /// The file in canonical form.
  var text: String {
    let blocks = entries.map { entry in
      let title = (["==="] + entry.names + (entry.isRefusal ? [":none"] : [])).joined(separator: " ")
      return [title, entry.sentence, "---"] + entry.expected
    }
    return ((preamble.isEmpty ? [] : [preamble]) + blocks).map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  /// Without the empty lines at either end.
  private static func trimmed(_ lines: ArraySlice<String>) -> [String] {
    let start = lines.drop { $0.isEmpty }
    return Array(start.prefix((start.lastIndex { !$0.isEmpty } ?? start.startIndex - 1) + 1 - start.startIndex))
  }
}

internal import Congvan
package import CongvanGrammar
internal import Foundation

/// A folder of sentences that mirrors a folder of grammars: `temporal/deadline.txt` for `temporal/deadline.grammar`.
package struct SentenceCorpus: Sendable {
  /// The ending of its files.
  static let ending = ".txt"

  /// The folder.
  package let folder: String
  let files: [SentenceFile]

  /// The sentences in `folder`.
  ///
  /// - Throws: `CorpusError` when there are none, or a file is not as it should be.
  package init(folder: String) throws {
    self.folder = folder
    let paths = (FileManager.default.subpaths(atPath: folder) ?? []).filter { $0.hasSuffix(Self.ending) }.sorted()
    if paths.isEmpty { throw CorpusError(path: folder, reason: "no file in it ends in \(Self.ending)", isMissing: true) }
    files = try paths.map { path in
      let text = try String(contentsOfFile: folder + "/" + path, encoding: .utf8)
      return try SentenceFile(path: path, text: text, folder: folder)
    }
  }

  /// The sentences in the folder of that path beside `sibling`; nil where there is no such folder.
  package static func beside(_ sibling: String, _ path: String) throws -> SentenceCorpus? {
    let folder = ((sibling as NSString).deletingLastPathComponent as NSString).appendingPathComponent(path)
    return FileManager.default.fileExists(atPath: folder) ? try SentenceCorpus(folder: folder) : nil
  }

  /// How many sentences there are.
  package var count: Int { files.reduce(0) { $0 + $1.entries.count } }

  /// What is wrong, a place and a sentence each: files, rules or sentences without their counterpart, and sentences read otherwise.
  ///
  /// Every grammar file has its file of sentences and the reverse; every rule has a sentence that it reads. Rules that a layer adds
  /// need none.
  ///
  /// - Throws: As `FormReader` does, where the grammar has forms.
  package func findings(with grammar: Grammar) throws -> [String] {
    let forms = try reader(of: grammar)
    let homes = Homes(grammar)
    let missing = homes.files.subtracting(files.map { Homes.grammarPath(of: $0.path) }).sorted()
    return missing.map { "\(folder)/\(Homes.sentencePath(of: $0)): there is no such file; write sentences for the rules of \($0)" }
      + (try files.flatMap { try findings(in: $0, homes, grammar, forms) })
  }

  private func findings(in file: SentenceFile, _ homes: Homes, _ grammar: Grammar, _ forms: FormReader?) throws -> [String] {
    let home = Homes.grammarPath(of: file.path)
    func finding(_ line: Int?, _ text: String) -> String { "\(folder)/\(file.path)\(line.map { ":\($0)" } ?? ""): \(text)" }
    guard homes.files.contains(home) else {
      return [finding(nil, "there is no grammar file \(home); move the sentences to that of their rules")]
    }
    var findings: [String] = []
    for entry in file.entries {
      for name in entry.names where homes.paths[name] != home {
        findings.append(
          finding(entry.line, "'\(name)' is no rule, form or lexicon of \(home)\(homes.paths[name].map { "; it stands in \($0)" } ?? "")"))
      }
      let reading = try SentenceReading(of: entry.sentence, names: entry.names, grammar: grammar, forms: forms)
      for name in entry.names where entry.isRefusal ? reading.possible.contains(name) : !reading.reached.contains(name) {
        findings.append(finding(entry.line, "'\(name)' \(entry.isRefusal ? "reads something" : "reads nothing") in “\(entry.sentence)”"))
      }
      for change in reading.lines.difference(from: entry.expected) {
        switch change {
        case .insert(_, let line, _): findings.append(finding(entry.line, "read, but not promised: \(line)"))
        case .remove(_, let line, _): findings.append(finding(entry.line, "promised, but not read: \(line)"))
        }
      }
    }
    let served = Set(file.entries.filter { !$0.isRefusal }.flatMap(\.names))
    for rule in grammar.rulesAndForms where homes.paths[rule.name] == home && !served.contains(rule.name) {
      findings.append(finding(nil, "'\(rule.name)' has no sentence; add one that it reads"))
    }
    return findings
  }

  private func reader(of grammar: Grammar) throws -> FormReader? { grammar.forms.isEmpty ? nil : try FormReader(grammar) }

  /// Writes down what is read in every sentence today.
  package func record(with grammar: Grammar) throws {
    let forms = try reader(of: grammar)
    for var file in files {
      for index in file.entries.indices {
        let entry = file.entries[index]
        file.entries[index].expected = try SentenceReading(of: entry.sentence, names: entry.names, grammar: grammar, forms: forms).lines
      }
      try Data(file.text.utf8).write(to: URL(fileURLWithPath: folder + "/" + file.path))
    }
  }
}

/// In which file of the grammar below all layers each rule and lexicon has its place.
private struct Homes {
  var paths: [String: String] = [:]
  var files: Set<String> { Set(paths.values) }

  init(_ grammar: Grammar) {
    for rule in grammar.rulesAndForms { paths[rule.name] = rule.path }
    for lexicon in grammar.lexicons { paths[lexicon.name] = lexicon.path }
    for layer in grammar.layers.reversed() {
      for block in layer.overridden { paths[block.name] = block.path }
      paths = paths.filter { !$0.value.hasPrefix(layer.folder + "/") }
    }
  }

  static func grammarPath(of path: String) -> String { path.dropLast(SentenceCorpus.ending.count) + ".grammar" }
  static func sentencePath(of path: String) -> String { path.dropLast(".grammar".count) + SentenceCorpus.ending }
}

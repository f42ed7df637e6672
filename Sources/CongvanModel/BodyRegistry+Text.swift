internal import CongvanText

extension BodyRegistry {
  /// The registry written in `text`, one fact a line; `grammars/bodies/registry.txt` says how.
  ///
  /// - Throws: `BodyRegistryError` for the first line that is none of those, or that contradicts another.
  public init(text: String) throws(BodyRegistryError) {
    var reader = BodyRegistryReader()
    for (index, line) in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      reader.line = index + 1
      try reader.read(Substring(line))
    }
    self = try reader.registry()
  }
}

/// Reads the registry line by line.
private struct BodyRegistryReader {
  /// The line being read, from 1.
  var line = 0
  private var kept: LegalDate?
  private var level: String?
  private var source: String?
  private var bodies: [RegisteredBody] = []
  private var names = BodyNameIndex(joining: [])
  private var spellings: [String] = []
  /// The lines that end bodies, for what can be known only when all are read.
  private var endings: [(line: Int, body: Int)] = []

  private static let facts = ["kept", "joining", "level", "source", "body", "began", "ended", "loose"]

  mutating func read(_ text: Substring) throws(BodyRegistryError) {
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let fact = parts.first, !fact.hasPrefix("#") else { return }
    guard Self.facts.contains(fact) else {
      throw failure("'\(fact)' is no fact", near(fact, Self.facts) ?? "write one of \(Self.facts.joined(separator: ", "))")
    }
    guard parts.count == 2 else { throw failure("nothing stands behind '\(fact)'", "write what it says, or take the line away") }
    let rest = parts[1]
    switch fact {
    case "kept": kept = try day(rest)
    case "joining":
      guard bodies.isEmpty else { throw failure("'joining' stands below a body", "put it above the first one") }
      names = BodyNameIndex(joining: Folding.words(rest))
    case "level": level = rest
    case "source": source = rest
    case "body": try declare(rest, from: nil)
    case "began":
      let (day, name) = try dated(rest)
      try declare(name, from: day)
    case "ended": try end(rest)
    default: try loosen(rest)
    }
  }

  private mutating func declare(_ written: String, from day: LegalDate?) throws(BodyRegistryError) {
    let spelled = written.split(separator: "|").map { $0.trimmed }.filter { !$0.isEmpty }
    guard let name = spelled.first else { throw failure("'\(written)' is no name", "write the body's name in full") }
    guard let level else { throw failure("no level stands above '\(name)'", "write 'level' and a name above it") }
    let body = RegisteredBody(name: name, level: level, source: try source(of: name), from: day)
    for name in spelled {
      try checkUnknown(name)
      names.add(name, level: level, of: bodies.count)
    }
    spellings += spelled
    bodies.append(body)
  }

  private mutating func loosen(_ written: String) throws(BodyRegistryError) {
    let sides = written.split(separator: "=>").map { $0.trimmed }
    guard sides.count == 2 else { throw failure("'\(written)' does not say what it is taken for", "write 'loose NAME => BODY'") }
    let body = try known(sides[1])
    _ = try source(of: sides[0])
    try checkUnknown(sides[0])
    names.add(loose: sides[0], of: body)
  }

  private func checkUnknown(_ name: String) throws(BodyRegistryError) {
    guard let known = names.body(named: name) else { return }
    throw failure("'\(name)' is a name of '\(bodies[known].name)' already", "a name stands for one body; take one of them away")
  }

  private mutating func end(_ written: String) throws(BodyRegistryError) {
    let (day, fact) = try dated(written)
    let sides = fact.split(separator: "=>").map { $0.trimmed }
    guard sides.count == 2 else { throw failure("'\(fact)' names no successor", "write 'ended DAY NAME => SUCCESSOR'") }
    let index = try known(sides[0])
    if let earlier = bodies[index].ending { throw failure("'\(sides[0])' has ended on \(earlier.day.iso)", "leave one of the two days") }
    if let from = bodies[index].from, day <= from { throw failure("'\(sides[0])' began on \(from.iso)", "name a later day") }
    if let kept, kept < day { throw failure("\(day.iso) is behind \(kept.iso), up to which the registry is kept", "move 'kept'") }
    let successors = sides[1].split(separator: "|").map { part -> RegisteredBody.Successor in
      guard let open = part.firstIndex(of: "("), part.trimmed.hasSuffix(")") else { return .init(name: part.trimmed) }
      return .init(name: part[..<open].trimmed, matter: part.trimmed.dropLast().split(separator: "(", maxSplits: 1).last?.trimmed)
    }
    bodies[index].ending = .init(day: day, successors: successors, source: try source(of: sides[0]))
    endings.append((line, index))
  }

  mutating func registry() throws(BodyRegistryError) -> BodyRegistry {
    for ending in endings {
      line = ending.line
      guard let end = bodies[ending.body].ending else { continue }
      for successor in end.successors {
        let next = bodies[try known(successor.name)]
        if next.standing(on: end.day) != .inBeing {
          throw failure("'\(successor.name)' is not in being on \(end.day.iso)", "name who had the work from that day on")
        }
      }
    }
    guard let kept else { throw failure("no line says up to which day the registry is kept", "write 'kept DAY'") }
    return BodyRegistry(kept: kept, bodies: bodies, names: names)
  }

  private func known(_ name: String) throws(BodyRegistryError) -> Int {
    guard let index = names.body(named: name) else {
      throw failure("no body is named '\(name)'", near(name, spellings) ?? "declare it with 'body' or 'began'")
    }
    return index
  }

  private func source(of name: String) throws(BodyRegistryError) -> String {
    guard let source else {
      throw failure("no source stands above '\(name)'", "write 'source' and where it is said, or 'source unverified'")
    }
    return source
  }

  private func dated(_ text: String) throws(BodyRegistryError) -> (day: LegalDate, rest: String) {
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    let day = try day(parts.first ?? "")
    guard parts.count == 2, !parts[1].trimmed.isEmpty else {
      throw failure("no name stands behind \(day.iso)", "write the body's name in full")
    }
    return (day, parts[1])
  }

  private func day(_ text: String) throws(BodyRegistryError) -> LegalDate {
    guard let day = LegalDate(iso: text) else { throw failure("'\(text)' is no day", "write it as YYYY-MM-DD") }
    return day
  }

  private func near(_ name: String, _ known: [String]) -> String? { Nearest.name(to: name, in: known).map { "did you mean '\($0)'?" } }

  private func failure(_ reason: String, _ advice: String) -> BodyRegistryError {
    BodyRegistryError(line: line, reason: reason, advice: advice)
  }
}

/// A line of the registry of bodies that cannot be read.
public struct BodyRegistryError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The line, from 1.
  public var line: Int
  /// What is wrong, without a full stop.
  public var reason: String
  /// The way out.
  public var advice: String

  /// One sentence: where, what, and the way out.
  public var description: String { "line \(line) of the registry of bodies: \(reason); \(advice)" + (advice.hasSuffix("?") ? "" : ".") }
}

extension StringProtocol where SubSequence == Substring {
  fileprivate var trimmed: String {
    var text = self[...]
    while text.utf8.first == UInt8(ascii: " ") { text.removeFirst() }
    while text.utf8.last == UInt8(ascii: " ") { text.removeLast() }
    return String(text)
  }
}

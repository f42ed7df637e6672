internal import CongvanModel
public import CongvanRules
public import Foundation

/// Rule sets as files: obligations one a line, as `congvan rules --format json` writes them, readings, one directive with its obligations,
/// or a whole rule set as one object.
public enum RuleSetFile {
  /// Whether a file of that name is one, rather than a document to be read.
  public static func isOne(_ path: String) -> Bool { [".json", ".ndjson", ".jsonl"].contains { path.lowercased().hasSuffix($0) } }

  /// A rule set, and what of the documents behind it was missing when they were read.
  public struct Content: Sendable {
    /// What the file holds.
    public var set = RuleSet()
    /// One sentence each.
    public var losses: [String] = []

    /// Nothing.
    public init() {}
  }

  /// What `data` holds.
  ///
  /// A file that ends inside a line is refused, for it was cut off; so is one whose lines say that there were more of them.
  ///
  /// - Parameter name: What to call it in an error.
  /// - Throws: `RuleSetFileError` naming the line and the reason.
  public static func decode(_ data: Data, name: String) throws(RuleSetFileError) -> Content {
    var lines: [(number: Int, data: Data)] = []
    for (index, line) in data.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where line.contains(where: { $0 > 0x20 }) {
      lines.append((index + 1, Data(line)))
    }
    if lines.isEmpty { throw RuleSetFileError(name: name, reason: "there is nothing in it") }
    var builder = Builder()
    if lines.count == 1 || !isObject(lines[0].data) {
      try builder.add(data, name: name)
    } else {
      guard data.last == 0x0A else {
        throw RuleSetFileError(
          name: "\(name):\(lines[lines.count - 1].number)", reason: "its last line is not ended, so that it may be cut off")
      }
      for line in lines { try builder.add(line.data, name: "\(name):\(line.number)") }
    }
    // Exports may have been put together, so that there can be a multiple of what the lines of one say.
    if let (said, found) = builder.counts.sorted(by: { $0.key < $1.key }).first(where: { said, found in said < 1 || found % said != 0 }) {
      throw RuleSetFileError(name: name, reason: "it has \(found) of \(said) obligations, so that it was cut off")
    }
    let ids = Dictionary(grouping: builder.content.set.obligations, by: \.id)
    if let twice = ids.filter({ $0.value.count > 1 }).keys.min() {
      throw RuleSetFileError(name: name, reason: "the id '\(twice)' is in it twice")
    }
    return builder.content
  }

  private static func isObject(_ line: Data) -> Bool { (try? JSONDecoder().decode(Probe.self, from: line)) != nil }

  /// By which keys an object can be told.
  private struct Probe: Decodable {
    var schema, firstPath, slug: String?
    var answers: Int?
    var directive: Ignored?
    var directives, obligations: [Ignored]?
    struct Ignored: Decodable {}
  }

  /// A directive as it stands, in a folder that was exported; its obligations do not repeat whose they are.
  private struct StandingDirective: Decodable {
    var directive: RecordedDirective
    var obligations: [Standing]
    struct Standing: Decodable {
      var id, firstPath: String
      var validFrom: PartialDate?
      var obligation: Obligation
    }

    /// The obligations under their directive.
    var recorded: [RecordedObligation] {
      obligations.map {
        RecordedObligation(id: $0.id, directive: directive.key, firstPath: $0.firstPath, validFrom: $0.validFrom, obligation: $0.obligation)
      }
    }
  }

  private struct Builder {
    var content = Content()
    /// Of how many obligations it is one, as an export says of each, and how many say so.
    var counts: [Int: Int] = [:]

    mutating func add(_ data: Data, name: String) throws(RuleSetFileError) {
      do {
        let probe = try CanonicalJSON.value(Probe.self, from: data)
        if probe.schema != nil {
          let reading = try ReadingJSON.decode(data, name: name)
          content.set.record(reading)
          content.losses += reading.losses
        } else if probe.firstPath != nil {
          if let said = probe.answers { counts[said, default: 0] += 1 }
          content.set.obligations.append(try CanonicalJSON.value(RecordedObligation.self, from: data))
        } else if probe.slug != nil {
          content.set.directives.append(try CanonicalJSON.value(RecordedDirective.self, from: data))
        } else if probe.directives != nil {
          let whole = try CanonicalJSON.value(RuleSet.self, from: data)
          content.set.directives += whole.directives
          content.set.obligations += whole.obligations
        } else if probe.directive != nil, probe.obligations != nil {
          let standing = try CanonicalJSON.value(StandingDirective.self, from: data)
          content.set.directives.append(standing.directive)
          content.set.obligations += standing.recorded
        } else {
          throw RuleSetFileError(name: name, reason: "it has none of the keys of an obligation, a directive or a reading")
        }
      } catch let error as RuleSetFileError {
        throw error
      } catch let error as ExportError {
        throw RuleSetFileError(name: error.name, reason: error.reason)
      } catch {
        throw RuleSetFileError(name: name, reason: ReadingJSON.reason(error))
      }
    }
  }
}

/// A file that is no exported rule set.
public struct RuleSetFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, and the line where there are several.
  public var name: String
  /// The particulars, without a full stop.
  public var reason: String

  /// A failure in `name`.
  public init(name: String, reason: String) {
    self.name = name
    self.reason = reason
  }

  /// One sentence: where, why and the way out.
  public var description: String {
    "'\(name)' is no exported rule set: \(reason); write it again with congvan rules --format json or congvan read --format json."
  }
}

internal import CongvanModel
internal import CongvanText
internal import Foundation

/// Where the parts of an exported rule set are.
///
/// `congvan.json` says how much there is; `history/000001.json` … hold what each version recorded, `events.ndjson` the chain of events,
/// `originals/` the documents. `directives/` shows each directive as it stands, for people, `git diff` and `congvan diff`; what is recorded
/// is not taken from it, but it has to be what was exported.
struct ExportFolder {
  let path: String

  /// What `congvan.json` says.
  struct Extent: Codable, Equatable {
    static let schema = "congvan.export/2"
    /// The layout before, which had no events of matches and effects and did not list the directives.
    static let earlier = "congvan.export/1"
    /// The name and version of this layout.
    var schema = Extent.schema
    var versions: Int
    var events: Int
    /// The hash of the last event.
    var head: String?
    /// The SHA-256 of each file in `directives/`, by the key of its directive; nil in the layout before.
    var directives: [String: String]?
  }

  var extentFile: String { path + "/congvan.json" }
  var eventsFile: String { path + "/events.ndjson" }
  var originals: ObjectFolder { ObjectFolder(path: path + "/originals") }

  func decisionsFile(_ table: HistoryTable) -> String { path + "/\(table.name).ndjson" }

  func historyFile(_ version: Int) -> String {
    let digits = String(version)
    return path + "/history/" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits + ".json"
  }

  /// - Parameter key: A directive's key, which is a path of ASCII words.
  func directiveFile(_ key: String) -> String { path + "/directives/" + key + ".json" }

  /// How much is there; nil when the folder is not there or empty.
  func extent() throws(StoreError) -> Extent? {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
      throw StoreError(.exists, path: path, reason: "it is a file, and an export is a folder")
    }
    guard FileManager.default.fileExists(atPath: extentFile) else {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      guard names.allSatisfy({ $0.hasPrefix(".") }) else {
        throw StoreError(.exists, path: path, reason: "it is a folder of other files, without congvan.json")
      }
      return nil
    }
    let extent: Extent
    do { extent = try CanonicalJSON.value(Extent.self, from: Data(try text(of: extentFile).utf8)) } catch {
      throw StoreError(.damaged, path: extentFile, reason: "it does not say how much was exported")
    }
    guard extent.schema == Extent.schema && extent.directives != nil || extent.schema == Extent.earlier else {
      throw StoreError(.newerSchema, path: extentFile, reason: "its layout is \(extent.schema), this program knows \(Extent.schema)")
    }
    return extent
  }

  /// Sees to it that `directives/` is what was exported: no file missing, changed or added.
  ///
  /// - Throws: `StoreError.damaged` naming the first file that is not.
  func demandDirectives(_ extent: Extent) throws(StoreError) {
    guard let listed = extent.directives else { return }
    for (key, sha256) in listed.sorted(by: { $0.key < $1.key }) {
      let file = directiveFile(key)
      guard let bytes = FileManager.default.contents(atPath: file) else {
        throw StoreError(.damaged, path: file, reason: "it is missing, and congvan.json lists it; export again")
      }
      if Digest.sha256(of: bytes) != sha256 { throw StoreError(.damaged, path: file, reason: "it is not what was exported; export again") }
    }
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: path + "/directives")) ?? []
    for name in names.sorted() where name.hasSuffix(".json") && listed[String(name.dropLast(5))] == nil {
      throw StoreError(.damaged, path: path + "/directives/" + name, reason: "congvan.json does not list it; export again")
    }
  }

  /// - Throws: `StoreError.damaged` naming the file when it is not there or no UTF-8.
  func text(of file: String) throws(StoreError) -> String {
    guard let bytes = FileManager.default.contents(atPath: file), let text = String(validating: bytes, as: UTF8.self) else {
      throw StoreError(.damaged, path: file, reason: "it is missing or no text")
    }
    return text
  }

  func write(_ text: String, to file: String) throws {
    let url = URL(fileURLWithPath: file)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url, options: .atomic)
  }
}

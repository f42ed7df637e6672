internal import CongvanExport
internal import CongvanExtraction
internal import CongvanRules
internal import CongvanStore
internal import Foundation

/// A rule set as a folder, one file a directive under `directives/`.
enum RuleSetFolder {
  /// Whether there is one at `path`, rather than a file or a folder of documents.
  static func isOne(_ path: String) -> Bool { isFolder(path + "/directives") }

  /// Everything in it.
  ///
  /// A folder that `congvan export` wrote has to be whole; one of single files cannot tell.
  ///
  /// - Throws: `RuleSetFileError` or `StoreError` naming the file and the reason.
  static func read(_ path: String) throws -> RuleSetFile.Content {
    let folder = path + "/directives"
    if ["congvan.json", "history", "events.ndjson"].contains(where: { FileManager.default.fileExists(atPath: path + "/" + $0) }) {
      try RuleSetStore.demandWhole(at: path)
    }
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }.sorted()
    if names.isEmpty { throw RuleSetFileError(name: folder, reason: "no file in it ends in .json") }
    return try names.reduce(into: RuleSetFile.Content()) { whole, name in
      let file = folder + "/" + name
      let part = try RuleSetFile.decode(Data(try FileBytes.read(file)), name: file)
      whole.set.directives += part.set.directives
      whole.set.obligations += part.set.obligations
      whole.losses += part.losses
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}

/// The parts of a Word document, found by what they are to each other rather than by their names.
struct DocxPackage: ~Copyable {
  /// What the main part refers to: an identifier it uses, the last word of the relation's type, the part's path.
  private struct Target {
    var id, type, path: String
  }

  private var archive: ZipArchive
  /// The file's name, for errors.
  private let name: String
  /// The part that holds the text.
  let main: String
  private let targets: [Target]

  init(_ file: [UInt8], name: String) throws(ExtractionError) {
    var archive = try Self.archive(file, name)
    let main = try Self.targets(of: "", in: &archive, name).first { $0.type == "officeDocument" }?.path ?? "word/document.xml"
    let targets = try Self.targets(of: main, in: &archive, name)
    self.archive = archive
    self.name = name
    self.main = main
    self.targets = targets
  }

  private static func archive(_ file: [UInt8], _ name: String) throws(ExtractionError) -> ZipArchive {
    do throws(ZipArchive.Fault) { return try ZipArchive(file) } catch { throw ExtractionError(error, name) }
  }

  /// The path of the part that is `type` to the main part, such as `styles`.
  func path(of type: String) -> String? { targets.first { $0.type == type }?.path }

  /// The path behind an identifier that the main part uses.
  func path(behind id: String) -> String? { targets.first { $0.id == id }?.path }

  /// The bytes of the part behind an identifier; nil where there is none.
  mutating func contents(behind id: String) throws(ExtractionError) -> [UInt8]? {
    guard let path = path(behind: id) else { return nil }
    do throws(ZipArchive.Fault) { return try archive.contents(of: path) } catch { throw ExtractionError(error, name) }
  }

  /// Reads a part with `read`; nil where it is not in the file, or nothing names it.
  ///
  /// - Throws: An error that names the part and what is wrong with it.
  mutating func read<Value>(
    _ path: String?, _ read: (inout XMLReader) throws(XMLReader.Fault) -> Value
  ) throws(ExtractionError) -> Value? {
    guard let path else { return nil }
    return try Self.read(path, in: &archive, name, read)
  }

  private static func read<Value>(
    _ path: String, in archive: inout ZipArchive, _ name: String, _ read: (inout XMLReader) throws(XMLReader.Fault) -> Value
  ) throws(ExtractionError) -> Value? {
    let part: [UInt8]?
    do throws(ZipArchive.Fault) { part = try archive.contents(of: path) } catch { throw ExtractionError(error, name) }
    guard let part else { return nil }
    do throws(XMLReader.Fault) {
      var reader = try XMLReader(part)
      try reader.root()
      return try read(&reader)
    } catch { throw ExtractionError(.damaged, name, "the part '\(path)': \(error.reason)") }
  }

  /// What a part refers to, or the package itself where `part` is empty.
  private static func targets(of part: String, in archive: inout ZipArchive, _ name: String) throws(ExtractionError) -> [Target] {
    let folder = part.split(separator: "/").dropLast().joined(separator: "/")
    let path = (folder.isEmpty ? "" : folder + "/") + "_rels/\(part.split(separator: "/").last ?? "").rels"
    return try read(path, in: &archive, name) { (reader) throws(XMLReader.Fault) in
      var found: [Target] = []
      let depth = reader.depth
      while try reader.nextChild(of: depth) {
        guard let type = reader["Type"], let target = reader["Target"], reader["TargetMode"] != "External" else { continue }
        found.append(
          Target(id: reader["Id"] ?? "", type: String(type.split(separator: "/").last ?? ""), path: resolved(target, from: folder)))
      }
      return found
    } ?? []
  }

  /// A target as a path in the archive; `..` leads to the folder above and never out of the archive.
  private static func resolved(_ target: String, from folder: String) -> String {
    var steps: [Substring] = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }
}

extension ExtractionError {
  init(_ fault: ZipArchive.Fault, _ file: String) {
    switch fault {
    case .damaged(let reason): self.init(Code.damaged, file, reason)
    case .encrypted: self.init(Code.encrypted, file)
    case .limit(let reason): self.init(Code.limit, file, reason)
    }
  }
}

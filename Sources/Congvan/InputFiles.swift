public import CongvanExtraction
internal import Foundation

/// The files meant by what someone names: files as they are, folders by what in them can be read.
public enum InputFiles {
  /// The endings of formats that are read; in a folder, other files are passed over.
  public static let endings: Set<String> = [
    "pdf", "docx", "docm", "doc", "odt", "rtf", "html", "htm", "txt", "md", "markdown", "png", "jpg", "jpeg", "tif", "tiff",
  ]

  /// `paths` with each folder replaced by the documents in it and below it, by name; hidden files are left out.
  ///
  /// A path that does not exist stays in the list: whoever reads it says so.
  ///
  /// - Throws: `ExtractionError` when a folder cannot be listed, or has no document in it.
  public static func expand(_ paths: [String]) throws(ExtractionError) -> [String] {
    var files: [String] = []
    for path in paths {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
        files.append(path)
        continue
      }
      let names: [String]
      do { names = try FileManager.default.subpathsOfDirectory(atPath: path) } catch {
        throw ExtractionError(.unreadable, path, error.localizedDescription)
      }
      let found = names.filter { name in
        endings.contains(URL(fileURLWithPath: name).pathExtension.lowercased())
          && !name.split(separator: "/").contains { $0.hasPrefix(".") }
      }
      if found.isEmpty { throw ExtractionError(.empty, path, "a folder without PDF, Word, HTML, Markdown or text files or images") }
      files += found.sorted().map { path.hasSuffix("/") ? path + $0 : path + "/" + $0 }
    }
    return files
  }
}

internal import CongvanText

/// What a file is, found by looking at its bytes; Markdown, which is plain text, is told by its name, or by the bars of its tables.
enum FileFormat: String, Hashable, Sendable {
  case pdf, plain, markdown, html, rtf, zip, docx, xlsx, pptx, odt, doc, ole, lockedOffice, png, jpeg, tiff, image, binary

  /// - Parameters:
  ///   - bytes: The whole file, not empty.
  ///   - name: The file's name.
  init(sniffing bytes: [UInt8], name: String) {
    let suffix = Self.extension(of: name)
    // Readers allow junk before the header; where the name agrees, more of it.
    if bytes.prefix(suffix == "pdf" ? 8192 : 1024).firstPlace(of: "%PDF-") != nil {
      self = .pdf
    } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = Self.zipped(bytes, suffix)
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = Self.compound(bytes)
    } else if let image = Self.images.first(where: { bytes.starts(with: $0.start) }) {
      self = image.format
    } else if Self.imageStarts.contains(where: { bytes.starts(with: $0) }) || Self.isRIFFImage(bytes) {
      self = .image
    } else if bytes.starts(with: Array("{\\rtf".utf8)) {
      self = .rtf
    } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      self =
        Self.looksHTML(TextDecoding(Array(bytes.prefix(256))).bytes) ? .html : suffix == "md" || suffix == "markdown" ? .markdown : .plain
    } else if Self.looksBinary(bytes), UnmarkedUTF16.low(in: bytes) == nil,
      UTF32Units(Array(bytes.prefix(4096))) == nil, LegacyEvidence.encoding(of: bytes.prefix(65536)) == nil
    {
      self = .binary
    } else if Self.looksHTML(bytes.contains(0) ? TextDecoding(Array(bytes.prefix(256))).bytes : bytes) {
      self = .html
    } else {
      self = suffix == "md" || suffix == "markdown" || Self.looksMarkdown(bytes) ? .markdown : .plain
    }
  }

  /// The part of the name after its last dot, in lower case.
  static func `extension`(of name: String) -> String {
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// Whether a file of this name may be this. A PDF or an image that is something else was not got whole; an image may be another.
  func agrees(with name: String) -> Bool {
    switch Self.extension(of: name) {
    case "pdf": self == .pdf
    case "png", "jpg", "jpeg", "tif", "tiff": [.png, .jpeg, .tiff, .image, .pdf].contains(self)
    default: true
    }
  }

  /// The media type put into the document.
  var mediaType: String {
    switch self {
    case .pdf: "application/pdf"
    case .markdown: "text/markdown"
    case .html: "text/html"
    case .doc: "application/msword"
    case .rtf: "application/rtf"
    case .odt: "application/vnd.oasis.opendocument.text"
    case .png: "image/png"
    case .jpeg: "image/jpeg"
    case .tiff: "image/tiff"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    default: "text/plain"
    }
  }

  /// What it is in a sentence's words.
  var label: String {
    switch self {
    case .pdf: "PDF"
    case .plain: "plain text"
    case .markdown: "Markdown"
    case .html: "HTML"
    case .rtf: "RTF"
    case .zip: "a ZIP archive"
    case .docx: "a Word document (DOCX)"
    case .xlsx: "an Excel workbook (XLSX)"
    case .pptx: "a PowerPoint file (PPTX)"
    case .odt: "an OpenDocument text (ODT)"
    case .doc: "an old Word document (DOC)"
    case .ole: "an old Office file (XLS, PPT)"
    case .lockedOffice: "an Office file with a password"
    case .png: "a PNG image"
    case .jpeg: "a JPEG image"
    case .tiff: "a TIFF image"
    case .image: "an image"
    case .binary: "binary data"
    }
  }
}

extension FileFormat {
  private static let images: [(start: [UInt8], format: FileFormat)] = [
    ([0x89, 0x50, 0x4E, 0x47], .png), ([0xFF, 0xD8, 0xFF], .jpeg), ([0x49, 0x49, 0x2A, 0x00], .tiff), ([0x4D, 0x4D, 0x00, 0x2A], .tiff),
  ]
  /// Of images that are not read.
  private static let imageStarts: [[UInt8]] = [Array("GIF8".utf8), [0x42, 0x4D, 0, 0], [0, 0, 0, 0x0C, 0x6A, 0x50]]

  private static func isRIFFImage(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: Array("RIFF".utf8)) && bytes.dropFirst(8).starts(with: Array("WEBP".utf8))
  }

  /// The names of a package's first parts stand in the open near the start and in the directory at the end; where that was cut off, the
  /// file's own name tells what it was.
  private static func zipped(_ bytes: [UInt8], _ suffix: String) -> FileFormat {
    let head = bytes.prefix(4096), tail = bytes.suffix(65536)
    func names(_ part: String) -> Bool { head.firstPlace(of: part) != nil || tail.firstPlace(of: part) != nil }
    if names("word/document") { return .docx }
    if names("xl/workbook") { return .xlsx }
    if names("ppt/presentation") { return .pptx }
    if names("opendocument.text") { return .odt }
    let isWhole = tail.firstPlace(of: "PK\u{5}\u{6}") != nil
    return isWhole ? .zip : [.docx, .xlsx].first { $0.rawValue == suffix } ?? .zip
  }

  /// Old Office files name their streams in UTF-16; a new one that is locked is wrapped in an old one.
  private static func compound(_ bytes: [UInt8]) -> FileFormat {
    func names(_ stream: String) -> Bool { bytes[...].firstPlace(of: stream.map { "\($0)\0" }.joined()) != nil }
    if names("EncryptedPackage") { return .lockedOffice }
    return names("WordDocument") ? .doc : .ole
  }

  private static func looksBinary(_ bytes: [UInt8]) -> Bool {
    var odd = 0
    for byte in bytes.prefix(65536) {
      if byte == 0 { return true }
      if byte < 0x20, !(byte >= 0x08 && byte <= 0x0D), byte != 0x1A, byte != 0x1B { odd += 1 }
    }
    return odd * 50 > min(bytes.count, 65536)
  }

  /// Whether the start of a text has lines that are one bar, as stand between the cells of a saved page of the Web, and pairs of asterisks.
  private static func looksMarkdown(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(16384)
    var (bars, pairs) = (0, 0)
    var at = start.startIndex
    while at + 1 < start.endIndex {
      let isLineStart = at == start.startIndex || start[at - 1] == 0x0A
      if isLineStart, start[at] == 0x7C, start[at + 1] == 0x0A || start[at + 1] == 0x0D { bars += 1 }
      let isPair = start[at] == 0x2A && start[at + 1] == 0x2A
      if isPair { pairs += 1 }
      at += isPair ? 2 : 1
    }
    return bars >= 4 && pairs >= 4
  }

  private static func looksHTML(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    let start = String(decoding: rest.drop { $0 <= 0x20 }.prefix(64), as: UTF8.self).lowercased()
    return ["<!doctype html", "<html", "<head", "<body", "<table", "<div", "<p>", "<?xml", "<!--"].contains { start.hasPrefix($0) }
  }
}

extension ArraySlice<UInt8> {
  /// The index where the ASCII `word` first stands.
  func firstPlace(of word: String) -> Int? {
    let wanted = Array(word.utf8)
    guard count >= wanted.count else { return nil }
    return withUnsafeBufferPointer { bytes in
      var place = 0
      while let next = bytes[place...(bytes.count - wanted.count)].firstIndex(of: wanted[0]) {
        if bytes[next..<next + wanted.count].elementsEqual(wanted) { return startIndex + next }
        place = next + 1
        if place > bytes.count - wanted.count { break }
      }
      return nil
    }
  }
}

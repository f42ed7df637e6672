public import CongvanText

/// The first pass: from a file's bytes to its text in reading order, with the place of every word.
///
/// Read so far: plain text, Markdown, web pages, Word documents and PDF files, scanned pages among them; and where LibreOffice
/// is installed, what it can turn into a Word document.
public enum DocumentExtractor {
  /// Reads a file, finds out what it is by its bytes, and extracts it.
  ///
  /// - Parameter path: A file on this machine, absolute or relative to the working folder.
  /// - Throws: `ExtractionError` when the file cannot be read or holds nothing this version can read.
  public static func extract(fileAt path: String) throws(ExtractionError) -> ExtractedDocument {
    try extract(bytes: FileBytes.read(path), name: FileBytes.name(of: path))
  }

  /// Finds out what `bytes` are and extracts them.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: The file's name without its folder; its extension tells Markdown from plain text.
  /// - Throws: `ExtractionError` when the bytes hold nothing this version can read.
  public static func extract(bytes: [UInt8], name: String) throws(ExtractionError) -> ExtractedDocument {
    guard !bytes.isEmpty else { throw ExtractionError(.empty, name) }
    let format = FileFormat(sniffing: bytes, name: name)
    if FileFormat.extension(of: name) == "pdf", format != .pdf { throw ExtractionError(.mismatched, name, format.label) }
    switch format {
    case .lockedOffice: throw ExtractionError(.encrypted, name)
    case .doc, .odt, .rtf:
      let converted = try LibreOffice.docx(bytes, suffix: "\(format)", name: name, label: format.label)
      return try DocxReading.document(
        converted, name: name, sha256: Digest.sha256(of: bytes), mediaType: format.mediaType, engine: "LibreOffice, " + LibXML2.engine)
    case .docx: return try DocxReading.document(bytes, name: name, sha256: Digest.sha256(of: bytes))
    case .html: return try HTMLReading.document(bytes, name: name)
    case .pdf: return try PDFReading.document(bytes, name: name)
    case .plain, .markdown: return try TextReading.document(bytes, name: name, format: format)
    default: throw ExtractionError(.unsupported, name, format.label)
    }
  }
}

/// A Word document written by hand: the body, and other parts where they are given, in the words of WordprocessingML.
public struct TinyDocx: Sendable {
  /// The prefixes that all parts may use.
  public static let namespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"r\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"wps\" xmlns:v=\"v\" xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" xmlns:a=\"a\""
  private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

  /// What is in `w:body`.
  public var body: String
  /// What is in `w:styles`, `w:numbering` and `w:footnotes`.
  public var styles: String?
  /// See `styles`.
  public var numbering: String?
  /// See `styles`.
  public var footnotes: String?
  /// Page heads and feet by their identifiers.
  public var edges: [(id: String, content: String)] = []
  /// Pictures by their identifiers.
  public var pictures: [(id: String, bytes: [UInt8])] = []
  /// What stands before the root element of the body.
  public var prologue = ""
  /// Parts behind these.
  public var more: [TinyZip.Entry] = []

  /// A document of that body.
  public init(_ body: String) { self.body = body }

  /// The parts, the package's own first.
  public var entries: [TinyZip.Entry] {
    func part(_ name: String, _ root: String, _ content: String) -> TinyZip.Entry {
      .init("word/\(name).xml", "<w:\(root) \(Self.namespaces)>\(content)</w:\(root)>")
    }
    var parts: [(id: String, type: String, entry: TinyZip.Entry)] =
      [("styles", styles), ("numbering", numbering), ("footnotes", footnotes)].compactMap { name, content in
        content.map { (name, name, part(name, name, $0)) }
      } + edges.map { ($0.id, "header", part($0.id, "hdr", $0.content)) }
    for (id, bytes) in pictures { parts.append((id, "image", TinyZip.Entry("word/media/\(id)", bytes: bytes))) }
    let links = parts.map {
      "<Relationship Id=\"\($0.id)\" Type=\"\(Self.relations)\($0.type)\" Target=\"\($0.entry.name.dropFirst(5))\"/>"
    }.joined()
    return [
      .init(
        "_rels/.rels",
        "<Relationships><Relationship Id=\"a\" Type=\"\(Self.relations)officeDocument\" Target=\"/word/document.xml\"/></Relationships>"),
      .init("word/_rels/document.xml.rels", "<Relationships>\(links)</Relationships>"),
      .init("word/document.xml", "\(prologue)<w:document \(Self.namespaces)><w:body>\(body)</w:body></w:document>"),
    ] + parts.map(\.entry) + more
  }

  /// The file.
  public var bytes: [UInt8] { TinyZip(entries: entries).bytes }
}

/// A paragraph of one run.
public func p(_ text: String, _ properties: String = "") -> String {
  "<w:p><w:pPr>\(properties)</w:pPr>\(r(text))</w:p>"
}

/// A run.
public func r(_ text: String, _ properties: String = "") -> String {
  "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
}

/// A cell of paragraphs.
public func tc(_ content: String, _ properties: String = "") -> String { "<w:tc><w:tcPr>\(properties)</w:tcPr>\(content)</w:tc>" }

/// A table of rows of cells.
public func tbl(_ rows: [String]...) -> String {
  "<w:tbl><w:tblPr/><w:tblGrid/>\(rows.map { "<w:tr>\($0.joined())</w:tr>" }.joined())</w:tbl>"
}

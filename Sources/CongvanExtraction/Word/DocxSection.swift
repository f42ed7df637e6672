/// The page heads and feet of one section of a Word document.
struct DocxSection {
  /// A head or a foot: the identifier of its part, and whether it is for the first page alone.
  struct Edge: Hashable {
    var id: String
    var isHead: Bool
    var isForFirstPage: Bool
  }

  private(set) var edges: [Edge] = []
  /// Whether the first page has a head and a foot of its own.
  private(set) var firstPageDiffers = false

  /// What the `sectPr` that `reader` stands at says.
  init(_ reader: inout XMLReader) throws(XMLReader.Fault) {
    let depth = reader.depth
    while try reader.nextChild(of: depth) {
      switch reader.name {
      case "headerReference", "footerReference":
        edges.append(
          Edge(id: reader["id"] ?? "", isHead: reader.name == "headerReference", isForFirstPage: reader["type"] == "first"))
      case "titlePg": firstPageDiffers = reader.isOn
      default: break
      }
    }
  }
}

internal import CongvanText

/// The lists that a document defines, and how far each has been counted.
struct DocxLists {
  /// How one level of a list is numbered.
  struct Level: Hashable {
    var start = 1
    var format = NumberFormat.decimal
    /// The number with what stands round it; `%1` to `%9` are the counts of levels 0 to 8.
    var pattern = ""
    /// Whether a blank parts the number from the text.
    var isSetApart = true
    /// The level whose next number starts this one anew; nil for any above, 0 for none.
    var restart: Int?
    /// Whether the counts of all levels are shown in decimal figures.
    var isLegal = false
    /// The paragraph style that stands for this level.
    var style: String?
  }

  private struct List {
    var definition: Int
    /// Levels defined anew, and counts set anew where the list is first used.
    var levels: [Int: Level] = [:]
    var starts: [Int: Int] = [:]
  }

  /// Levels by definition; lists share a definition, and its counts.
  private var definitions: [Int: [Int: Level]] = [:]
  /// The style whose list defines a definition's levels in its place.
  private var links: [Int: String] = [:]
  private var lists: [Int: List] = [:]
  private var counts: [Int: [Int: Int]] = [:]

  init() {}

  /// The lists of the part at whose root `reader` stands.
  init(_ reader: inout XMLReader, _ styles: DocxStyles) throws(XMLReader.Fault) {
    let depth = reader.depth
    while try reader.nextChild(of: depth) {
      switch reader.name {
      case "abstractNum": try define(&reader)
      case "num": try list(&reader)
      default: break
      }
    }
    for (definition, style) in links {
      guard let other = styles.numbering(of: style).list.flatMap({ lists[$0]?.definition }) else { continue }
      definitions[definition] = definitions[other]
    }
  }

  /// Counts the next paragraph at a level of a list.
  ///
  /// - Returns: The number as it is shown, with the blank behind it; nil where the list shows none.
  mutating func next(_ id: Int, level: Int) -> String? {
    guard let list = lists[id], (0...8).contains(level) else { return nil }
    let levels = (definitions[list.definition] ?? [:]).merging(list.levels) { $1 }
    guard let shown = levels[level] else { return nil }
    var counts = counts[list.definition] ?? [:]
    if let start = lists[id]?.starts.removeValue(forKey: level) { counts[level] = start - 1 }
    counts[level] = (counts[level] ?? shown.start - 1) &+ 1
    for below in level + 1..<9 {
      if let restart = levels[below]?.restart, restart == 0 || level >= restart { continue }
      counts[below] = nil
    }
    self.counts[list.definition] = counts

    var number = ""
    var isCount = false
    for character in shown.pattern {
      if isCount, let digit = character.wholeNumberValue, (1...9).contains(digit) {
        let of = levels[digit - 1] ?? Level()
        let format = shown.isLegal && of.format != .none ? .decimal : of.format
        number += format.text(counts[digit - 1] ?? of.start)
      } else if character != "%" {
        number.append(character)
      }
      isCount = character == "%"
    }
    return number.isEmpty ? nil : number + (shown.isSetApart ? " " : "")
  }

  /// The level of a list that a paragraph style stands for.
  func level(of style: String?, in id: Int) -> Int? {
    guard let style, let list = lists[id] else { return nil }
    return definitions[list.definition]?.first { $0.value.style == style }?.key
  }

  // MARK: - Definitions

  private static let longestPattern = 100

  private mutating func define(_ reader: inout XMLReader) throws(XMLReader.Fault) {
    guard let id = reader["abstractNumId"].number else { return }
    let depth = reader.depth
    while try reader.nextChild(of: depth) {
      switch reader.name {
      case "lvl":
        if let (place, level) = try Self.level(&reader) { definitions[id, default: [:]][place] = level }
      case "numStyleLink": links[id] = reader["val"]
      default: break
      }
    }
  }

  private mutating func list(_ reader: inout XMLReader) throws(XMLReader.Fault) {
    guard let id = reader["numId"].number else { return }
    var list = List(definition: -1)
    let depth = reader.depth
    while try reader.nextChild(of: depth) {
      switch reader.name {
      case "abstractNumId": list.definition = reader["val"].number ?? -1
      case "lvlOverride":
        let place = reader["ilvl"].number ?? 0
        let depth = reader.depth
        while try reader.nextChild(of: depth) {
          switch reader.name {
          case "startOverride": list.starts[place] = reader["val"].number
          case "lvl": list.levels[place] = try Self.level(&reader)?.level
          default: break
          }
        }
      default: break
      }
    }
    lists[id] = list
  }

  private static func level(_ reader: inout XMLReader) throws(XMLReader.Fault) -> (place: Int, level: Level)? {
    guard let place = reader["ilvl"].number else { return nil }
    var level = Level()
    var font = ""
    let depth = reader.depth
    while try reader.nextChild(of: depth) {
      let value = reader["val"]
      switch reader.name {
      case "start": level.start = value.number ?? 1
      case "numFmt": level.format = NumberFormat(value ?? "")
      case "lvlText": level.pattern = String((value ?? "").prefix(Self.longestPattern))
      case "suff": level.isSetApart = value != "nothing"
      case "lvlRestart": level.restart = value.number
      case "isLgl": level.isLegal = reader.isOn
      case "pStyle": level.style = value
      case "rPr":
        let depth = reader.depth
        while try reader.nextChild(of: depth) {
          if reader.name == "rFonts" { font = reader["hAnsi"] ?? reader["ascii"] ?? "" }
        }
      default: break
      }
    }
    if let legacy = LegacyFont(named: font) { level.pattern = legacy.shown(level.pattern) }
    if level.format == .bullet { level.pattern = SymbolFont.bullet(level.pattern, font: font) }
    return (place, level)
  }
}

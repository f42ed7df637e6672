/// What the elements of a web page are for.
enum HTMLElements {
  /// Elements whose content is never read as text.
  static let skipped: Set<String> = [
    "head", "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "canvas", "audio", "video", "select", "button",
    "textarea", "datalist", "map",
  ]

  /// Elements that end a paragraph where they begin and where they end.
  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "legend", "li",
    "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
  ]

  private static let furniture: Set<String> = ["nav", "aside", "footer", "dialog", "menu"]
  private static let furnitureRoles: Set<String> = [
    "navigation", "banner", "contentinfo", "search", "complementary", "dialog", "alert", "menu", "menubar", "toolbar",
  ]
  /// Words that name a part of a site in class names and identifiers.
  private static let furnitureWords: Set<String> = [
    "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "sidebar", "footer", "pagination", "toolbar", "cookie", "popup",
    "social", "share", "comments", "related", "advertisement", "banner",
  ]

  /// Whether an element holds what belongs to the site and not to the document.
  static func isFurniture(_ name: String, _ attributes: [String: String]) -> Bool {
    furniture.contains(name) || attributes["role"].map { furnitureRoles.contains($0.lowercased()) } ?? false
  }

  /// Whether the author of the page calls an element by the name of such a thing.
  static func isNamedLikeFurniture(_ name: String, _ attributes: [String: String]) -> Bool {
    guard blocks.contains(name), name != "body", name != "html" else { return false }
    return [attributes["class"], attributes["id"]].compactMap { $0 }.contains { names in
      names.lowercased().split { !$0.isLetter }.contains { furnitureWords.contains(String($0)) }
    }
  }

  /// Whether a browser shows nothing of an element.
  static func isHidden(_ attributes: [String: String]) -> Bool {
    if attributes["hidden"] != nil { return true }
    guard let style = attributes["style"] else { return false }
    let rules = style.lowercased().filter { !$0.isWhitespace }
    return rules.contains("display:none") || rules.contains("visibility:hidden")
  }

  /// How the items of a numbered list are counted.
  static func format(_ type: String?) -> NumberFormat {
    switch type {
    case "a": .lowerLetter
    case "A": .upperLetter
    case "i": .lowerRoman
    case "I": .upperRoman
    default: .decimal
    }
  }
}

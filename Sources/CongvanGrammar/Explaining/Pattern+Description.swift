extension Pattern: CustomStringConvertible {
  /// As the notation writes it.
  var description: String {
    switch kind {
    case .words(let text): "\"\(text)\""
    case .reference(let name): name
    case .bind(let name, let inner): "\(name):\(inner)"
    case .sequence(let parts): parts.map(\.description).joined(separator: " ")
    case .choice(let branches): "( \(branches.map(\.description).joined(separator: " | ")) )"
    case .optional(let inner): "[ \(inner) ]"
    case .repetition(let inner, let most): "{ \(inner) }<=\(most)"
    case .list(let inner): "list(\(inner))"
    case .gap(let most): "..\(most)"
    case .until(let inner, let most): "until(\(inner), \(most))"
    case .glued: "~"
    case .nothing: "~?"
    case .not(let inner): "!\(inner)"
    case .ahead(let inner): "&\(inner)"
    case .anchor(let anchor): "@\(anchor.rawValue)"
    case .builtin(let builtin): builtin.description
    }
  }
}

extension Pattern.Builtin: CustomStringConvertible {
  /// As the notation writes it.
  var description: String {
    switch self {
    case .int(0...Int.max): "#int"
    case .int(let range): "#int(\(range.lowerBound)..\(range.upperBound))"
    case .digits(1...255): "#digits"
    case .digits(let range) where range.count == 1: "#digits(\(range.lowerBound))"
    case .digits(let range): "#digits(\(range.lowerBound)..\(range.upperBound))"
    case .number: "#number"
    case .word: "#word"
    case .capital: "#capital"
    case .caps: "#caps"
    case .punct: "#punct"
    case .any: "#any"
    }
  }
}

internal import Foundation

/// The languages in which the program speaks to people; field names and codes are the same in both.
public enum Language: String, Hashable, Sendable, CaseIterable {
  case english = "en"
  case vietnamese = "vi"

  /// The language a locale's name asks for: `vi_VN.UTF-8` is Vietnamese, everything else English.
  public init(locale: String) { self = locale.lowercased().hasPrefix("vi") ? .vietnamese : .english }
}

/// The sentences of `Resources/words.json`, in one language.
public struct Wording: Sendable {
  /// In English.
  public static let english = Wording(.english)
  /// In Vietnamese.
  public static let vietnamese = Wording(.vietnamese)

  /// Every sentence by its key, then by its language.
  static let all: [String: [String: String]] = {
    guard let words = try? JSONDecoder().decode([String: [String: String]].self, from: Data(PackageResources.words_json)) else {
      preconditionFailure("words.json, which is part of the program, is not an object of objects of text")
    }
    return words
  }()

  /// The language.
  public let language: Language

  private init(_ language: Language) { self.language = language }

  /// The wording in `language`.
  public static func of(_ language: Language) -> Wording { language == .english ? english : vietnamese }

  /// The sentence under `key`, each `{name}` in it replaced.
  ///
  /// - Precondition: There is such a sentence.
  public func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
    guard var sentence = Self.all[key]?[language.rawValue] else { preconditionFailure("words.json says nothing under '\(key)'") }
    // One pass over the sentence, so that braces in a value stay what they are.
    var out = ""
    while let open = sentence.firstIndex(of: "{"), let close = sentence[open...].firstIndex(of: "}") {
      out += sentence[..<open] + (values[String(sentence[sentence.index(after: open)..<close])] ?? "")
      sentence = String(sentence[sentence.index(after: close)...])
    }
    return out + sentence
  }

  /// The sentence under `key`, or under `key.one` when `count` is 1; `{n}` is the count.
  public func counted(_ key: String, _ count: Int) -> String {
    self(count == 1 && Self.all[key + ".one"] != nil ? key + ".one" : key, ["n": String(count)])
  }

  /// What a change says to a person, both values quoted.
  public func sentence(_ code: ChangeCode, field: String, old: String?, new: String?) -> String {
    func quoted(_ value: String?) -> String { value.map { "“\($0)”" } ?? self("nothing") }
    return self(code.rawValue, ["field": name(ofField: field), "old": quoted(old), "new": quoted(new)])
  }

  /// A field's name for people.
  public func name(ofField field: String) -> String { Self.all["field." + field] == nil ? field : self("field." + field) }

  /// What people call a column of a table; the column itself where there is no word for it.
  public func name(ofColumn column: String) -> String { Self.all["column." + column] == nil ? column : self("column." + column) }

  /// The heading of a column on a screen: the column's own name in English.
  public func name(ofHeading heading: String) -> String { language == .english ? heading : name(ofColumn: heading) }

  /// What people call a value; the value itself where there is no word for it.
  public func name(ofValue value: String) -> String {
    ["value." + value, value].first { Self.all[$0] != nil }.map { self($0) } ?? value
  }
}

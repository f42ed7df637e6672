import ArgumentParser
import CongvanRules
import Foundation

/// In which language a command speaks.
struct LanguageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("vi or en (else as LC_ALL, LC_MESSAGES or LANG say).", valueName: "language"), transform: LanguageOptions.language)
  var lang: Language?

  @Sendable private static func language(_ text: String) throws -> Language {
    guard let language = Language(rawValue: text) else { throw ValidationError("'\(text)' is neither vi nor en") }
    return language
  }

  /// The wording of the language chosen.
  var wording: Wording {
    if let lang { return .of(lang) }
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return .of(Language(locale: locale ?? ""))
  }
}

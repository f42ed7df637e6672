public import CongvanRules
internal import Foundation

/// The words of effects that come with the program.
public enum ShippedEffects {
  /// A reader that knows the shipped words.
  ///
  /// - Throws: `EffectWords.Failure` for a line that cannot be read, `CocoaError` when the file cannot.
  public static func reader() throws -> EffectReader {
    let path = ShippedGrammar.folder + "/amendment/effects.txt"
    return EffectReader(words: try EffectWords(text: String(contentsOfFile: path, encoding: .utf8)))
  }
}

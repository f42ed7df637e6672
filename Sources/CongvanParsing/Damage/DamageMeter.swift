internal import CongvanText

/// Whether a text was read by machine or is damaged, as its own words show.
struct DamageMeter {
  let confusions: Confusions

  /// How many words in a thousand must be damaged ones of a known phrase.
  ///
  /// Measured over all clean documents at hand: at most 2. Over five with a bad layer of machine-read text: at least 50.
  private static let share = 20
  /// How many words with misread letters prove a machine: nobody types “Bru điện”. Clean documents have none.
  private static let misreadings = 2
  /// The fewest damaged words that prove anything.
  private static let fewest = 3

  /// Whether words of the text are other words with marks lost or letters misread, often enough to be no slips of a typist.
  ///
  /// Only words that no grammar names are looked at, and they count only where a phrase then reads.
  func isDamaged(_ tokens: [Token], _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var damaged = 0
    var misread = 0
    for at in tokens.indices where tokens[at].symbol == 0 && tokens[at].kind == .word {
      guard confusions.mayBeDamaged(at, in: tokens, bytes), let symbol = mended(at, tokens, bytes) else { continue }
      damaged += 1
      if confusions.slip(tokens[at], symbol, in: bytes) == .lettersChanged { misread += 1 }
    }
    return misread >= Self.misreadings || (damaged >= Self.fewest && damaged * 1000 >= Self.share * tokens.count)
  }

  /// What the word at `at` is in a phrase that begins at most five tokens before it.
  private func mended(_ at: Int, _ tokens: [Token], _ bytes: UnsafeBufferPointer<UInt8>) -> Symbol? {
    for start in max(0, at - 5)...at {
      if let phrase = confusions.phrase(at: start, in: tokens, bytes), start + phrase.count > at { return phrase[at - start] }
    }
    return nil
  }
}

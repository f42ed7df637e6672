internal import CongvanText

/// Whether a text was read by machine or is damaged, as its own words show.
struct DamageMeter {
  let confusions: Confusions
  let words: WordRepair

  /// How many tokens in a thousand must be damaged words of a known phrase.
  ///
  /// Measured 2026-11: 1 at most in each of 66 clean documents at hand, 25 at least in each of five with a bad layer of machine-read text.
  private static let share = 10
  /// The fewest damaged words that prove anything.
  private static let fewest = 3
  /// How many words of known phrases with misread letters, or with a blank that leaves a consonant alone, prove a machine: nobody types
  /// “Bru điện” or “hoạt độ ng”. Measured likewise: 1 at most in clean documents, which no other one has; 2 misread and 14 split in two
  /// documents that have such damage and hardly another.
  private static let strange = 2

  init(_ vocabulary: Vocabulary, _ bytes: UnsafeBufferPointer<UInt8>) {
    confusions = vocabulary.confusions
    words = WordRepair(vocabulary, bytes)
  }

  /// Whether words of the text are other words with marks lost, letters misread or blanks inside, too often for slips of a typist.
  ///
  /// Only words that no grammar names are looked at, and they count only where a phrase then reads.
  func isDamaged(_ tokens: [Token]) -> Bool {
    var damaged = 0
    var strange = 0
    for at in tokens.indices where tokens[at].symbol == 0 && tokens[at].kind == .word {
      if words.isSplit(tokens, at) {
        strange += 1
      } else if confusions.mayBeDamaged(at, in: tokens, words.bytes), let symbol = mended(at, tokens) {
        damaged += 1
        if confusions.slip(tokens[at], symbol, in: words.bytes) == .lettersChanged { strange += 1 }
      }
    }
    return strange >= Self.strange || (damaged >= Self.fewest && damaged * 1000 >= Self.share * tokens.count)
  }

  /// What the word at `at` is in a phrase that begins at most five tokens before it.
  private func mended(_ at: Int, _ tokens: [Token]) -> Symbol? {
    for start in max(0, at - 5)...at {
      if let phrase = confusions.phrase(at: start, in: tokens, words.bytes), start + phrase.count > at { return phrase[at - start] }
    }
    return nil
  }
}

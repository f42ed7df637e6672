/// The words met so far in one text, by their bytes: most words of a text were met in it before, and are not spelled again.
///
/// It lies in memory that is lent to it. A word in it takes the place of another one with the same slot, so that it never grows.
struct WordMemory {
  /// The bytes from one of a letter's up to the next below `A`, which no word has.
  struct Run: Equatable {
    fileprivate var low: UInt64 = 0
    fileprivate var high: UInt64 = 0
    /// How many bytes there are; 0 where they are too many to be remembered.
    fileprivate(set) var length = 0

    /// The run that begins at `at`, behind which fifteen bytes stand.
    @inline(__always)
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) {
      low = EightBytes.load(bytes, at)
      var ends = Self.ends(low)
      if ends != 0 {
        length = ends.trailingZeroBitCount &>> 3
        low &= (1 &<< UInt64(8 &* length)) &- 1
        return
      }
      high = EightBytes.load(bytes, at &+ 8)
      ends = Self.ends(high)
      guard ends != 0 else { return }
      length = ends.trailingZeroBitCount &>> 3
      high &= (1 &<< UInt64(8 &* length)) &- 1
      length &+= 8
    }

    /// Which bytes are below `A`.
    @inline(__always)
    private static func ends(_ word: UInt64) -> UInt64 {
      ~(((word & ~EightBytes.highs) &+ EightBytes.ones &* 0x3F) | word) & EightBytes.highs
    }

    @inline(__always)
    fileprivate var slot: Int {
      Int(truncatingIfNeeded: ((low ^ high &* 0xA24B_AED4_963E_E407) &* 0x9E37_79B9_7F4A_7C15) &>> 54)
    }
  }

  /// A word, with what its letters make of a token.
  struct Word {
    fileprivate var run: Run
    var symbol: Symbol
    /// Those of its capitals.
    var flags: Token.Flags
    var length: UInt8
  }

  /// How many words there is room for; a slot is told by ten bits.
  static let room = 1 << 10
  /// How many bytes must follow one of a word's for it to be looked up.
  static let reach = 16
  private let words: UnsafeMutablePointer<Word>

  /// - Parameter memory: Room for `room` words, for as long as this is used.
  init(_ memory: UnsafeMutableBufferPointer<Word>) {
    precondition(memory.count >= Self.room)
    words = memory.baseAddress!
    words.initialize(repeating: Word(run: Run(), symbol: 0, flags: [], length: 0), count: Self.room)
  }

  /// The word of these bytes, if it was met.
  @inline(__always)
  func word(of run: Run) -> Word? {
    let word = words[run.slot]
    return word.run == run ? word : nil
  }

  /// Remembers what the token that takes a whole run is.
  @inline(__always)
  func remember(_ token: Token, of run: Run) {
    words[run.slot] = Word(
      run: run, symbol: token.symbol, flags: token.flags.intersection(.ofCapitals), length: token.length)
  }
}

extension WordMemory.Run {
  fileprivate init() {}
}

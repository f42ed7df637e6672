/// The syllables Vietnamese can have, by how they are spelled; most of them are words.
///
/// Source: Từ điển tiếng Việt, Viện Ngôn ngữ học (Hoàng Phê ed.): its onsets and rimes, with `oo` of loan words.
struct Syllables {
  /// The table; there is one.
  static let known = Syllables()

  private static let onsets =
    ["", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "qu", "r", "s", "t", "th"]
    + ["tr", "v", "x"]
  private static let openRimes = """
    a ai am an ang anh ao au ay ăm ăn ăng âm ân âng âu ây e em en eng eo ê êm ên êng ênh êu i ia iêm iên iêng iêu im in inh iu \
    o oa oai oam oan oang oanh oao oay oăm oăn oăng oe oem oen oeo oi om on ong oong ô ôi ôm ôn ông ơ ơi ơm ơn \
    u ua uân uâng uây uê uênh ui um un ung uơ uôi uôm uôn uông uy uya uyên uynh uyu ư ưa ưi ưng ươi ươm ươn ương ươu ưu \
    y yêm yên yêng yêu ynh
    """
  private static let stoppedRimes = """
    ac ach ap at ăc ăp ăt âc âp ât ec ep et êch êp êt ich iêc iêp iêt ip it oac oach oap oat oăc oăt oc oet op ot ooc ôc ôp ôt ơp ơt \
    uât uc uêch uôc uôt up ut uych uyêt uyt ưc ươc ươp ươt ưt yêt yt ych
    """

  /// Letter by letter, without the tone, as `SyllableCode` has it; those that end in a stop take two tones only.
  private let open: Set<UInt64>
  private let stopped: Set<UInt64>

  private init() {
    func codes(_ rimes: String) -> Set<UInt64> {
      Set(Self.onsets.flatMap { onset in rimes.split(separator: " ").compactMap { SyllableCode(key: onset + $0)?.value } })
    }
    open = codes(Self.openRimes)
    stopped = codes(Self.stoppedRimes)
  }

  /// Whether letters are a syllable with a tone from 1 that it can have, or with none.
  func contains(_ letters: UInt64, tone: UInt8) -> Bool {
    if open.contains(letters) { return true }
    // Acute or dot below; without either the marks were left out.
    return (tone == 2 || tone == 5) && stopped.contains(letters)
  }
}

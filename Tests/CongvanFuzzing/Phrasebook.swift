internal import CongvanGrammar
internal import CongvanTestSupport

/// What generated inputs are put together from.
public struct Phrasebook: Sendable {
  /// Everything that stands in quotes in the shipped grammars: phrases, cues, examples.
  let phrases: [String]
  /// The shipped grammar files.
  let grammars: [String]

  /// The phrases of the project's own grammars.
  public init() {
    grammars = Project.grammars.sorted { $0.path < $1.path }.map(\.text)
    phrases = Set(grammars.flatMap { $0.matches(of: /"([^"\n]+)"/).map { String($0.output.1) } }).sorted()
  }

  static let marks = [
    ",", ";", ".", ":", "(", ")", "[", "]", "“", "”", "\"", "/", "./.", "-", "–", "+", "*", "…", "...", "|", "%", "&", "…….", "**", "#",
    "!",
  ]
  static let blanks = [
    " ", " ", " ", " ", "", "\n", "\n", "\n\n", "\n\n\n\n", "\t", "  ", "                              ", "\r", "\r\n", "\u{A0}", "\u{B}",
    "\u{C}",
  ]
  static let markers = [
    "1. ", "2.1. ", "1.1.1.1.1.1.1.1.1.1. ", "a) ", "đ) ", "i) ", "(1) ", "I. ", "IV/ ", "- ", "+ ", "* ", "• ", "Điều 5. ", "Khoản 2 ",
    "Phần I. ", "Mục 3. ", "| ", "> ", "### ", "**", "1/ ",
  ]
  static let lines = [
    "UBND TỈNH AN SƠN", "SỞ NỘI VỤ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "ĐẢNG CỘNG SẢN VIỆT NAM",
    "Số: 12/SNV-CCHC", "V/v thử việc đọc", "An Sơn, ngày 05 tháng 3 năm 2024", "KẾ HOẠCH", "Kính gửi: UBND các xã, phường.",
    "Căn cứ Luật B;",
    "Nơi nhận:", "- Lưu: VT, CCHC.", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Trần Văn Bình", "PHỤ LỤC I", "(Kèm theo Kế hoạch số 5/KH-SNV)",
    "| Nhiệm vụ | Chủ trì | Phối hợp | Thời hạn |", "|---|---|---|---|", "| Báo cáo | Sở Y tế | Công an | 30/4/2024 |", "| | | | |",
    "UBND TỈNH AN SƠN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  ]
  static let damage = [
    "\u{0}", "\u{7}", "\u{301}", "\u{323}\u{306}", "\u{300}\u{301}\u{309}", "\u{2028}", "\u{2029}", "\u{85}", "\u{FEFF}", "\u{200B}",
    "\u{200D}",
    "\u{AD}", "\u{202E}", "\u{FFFD}", "\u{F0B7}", "😀", "\u{1D7D9}", "Ａ", "ﬁ", "Ð", "ð", "İ", "ß", "٣", "²", "０", "e\u{302}\u{301}",
  ]
}

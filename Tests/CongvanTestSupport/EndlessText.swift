/// A text in which one thing is said again and again, as if without end: what makes a pass slow that looks back at what it read.
public struct EndlessText: Sendable, CustomStringConvertible {
  /// What is said.
  public var description: String
  private let opening: String
  private let unit: @Sendable (Int) -> String
  private let closing: String

  private init(_ description: String, _ opening: String, _ closing: String = "", unit: @escaping @Sendable (Int) -> String) {
    self.description = description
    self.opening = opening
    self.closing = closing
    self.unit = unit
  }

  /// A letter that says it `count` times.
  public func letter(_ count: Int) -> String {
    SampleLetter.text(opening + (0..<count).map(unit).joined() + closing)
  }

  /// Small letters enough that headings in capitals stay headings.
  private static let prose = "\n2. " + String(repeating: "việc này còn phải bàn thêm ", count: 3000) + "\n"

  /// Letters and marks that no rule waits for, of two letters each.
  private static func word(_ index: Int) -> String {
    String(UnicodeScalar(UInt8(97 + index % 26))) + String(UnicodeScalar(UInt8(97 + index / 26 % 26)))
  }

  /// One for everything that a pass follows: marks, bodies, times, quantities, headings, lines, cells.
  public static let all = [
    EndlessText("figures", "1. Sở Y tế ") { _ in "1 " },
    EndlessText("“và”", "1. Sở Y tế ") { _ in "và " },
    EndlessText("openers", "1. Sở Y tế ") { _ in "( [ " },
    EndlessText("quotation marks", "1. Sở Y tế ") { _ in "“ " },
    EndlessText("semicolons", "1. Sở Y tế báo cáo ") { _ in "; " },
    EndlessText("subjects behind semicolons", "1. Sở Y tế báo cáo; ") { _ in "Sở Tài chính báo cáo; " },
    EndlessText("bodies in a list", "1. Giao ", "báo cáo.") { _ in "Sở Y tế, " },
    EndlessText("days", "1. Sở Y tế báo cáo ") { _ in "trước ngày 30/4/2024 " },
    EndlessText("days read by machine", "1. Bru điện, Bru chính họp. Sở Y tế bao cao ") { _ in "truoc ngay l5/6/2O24, chậmnhất th áng 7 " },
    EndlessText("recurrences", "1. Sở Y tế hằng tháng, ") { _ in "hằng quý, " },
    EndlessText("citations", "1. Sở Y tế thực hiện ") { "Công văn số \($0)/UBND-NC của UBND tỉnh, " },
    EndlessText("quantities of one unit", "1. Sở Y tế ") { _ in "lấy 01 mẫu, " },
    EndlessText("quantities of many units", "1. Sở Y tế ") { "lấy 01 \(word($0)), " },
    EndlessText("goals", "1. Mục tiêu phấn đấu ") { _ in "đạt 45% " },
    EndlessText("headings in capitals", "1. Giao nhiệm vụ:\n\n", prose) { "\($0 % 2 == 0 ? "SỞ Y TẾ" : "SỞ TÀI CHÍNH")\n\n" },
    EndlessText("lead-ins", "1. Sở Y tế:\n\n", prose) { _ in "a) Chủ trì, phối hợp với Sở Tài chính:\n\n" },
    EndlessText("bullets", "1. Sở Y tế:\n") { _ in "+ Báo cáo.\n" },
    EndlessText("bullets inside a line", "1. Sở Y tế. ") { _ in "+ Báo cáo. " },
    EndlessText("numbers of items", "") { Array(repeating: "1", count: 1 + $0 % 40).joined(separator: ".") + ". Báo cáo\n" },
    EndlessText("wrapped lines", "1. Sở Y tế triển khai các nội dung\n") { _ in
      "các nội dung trong phạm vi toàn tỉnh, bảo đảm các yêu cầu\n"
    },
    EndlessText("an emphasis left open", "1. **Sở Y tế\n") { _ in "báo cáo\n" },
    EndlessText("lines of labels", "1. Báo cáo\n") { _ in "Cơ quan chủ trì: Sở Y tế\n\n" },
    EndlessText("labels on one line", "1. Báo cáo\n\n- ") { _ in "Cơ quan chủ trì: Sở Y tế; " },
    EndlessText("charges behind commas", "1. Sở Y tế báo cáo, ") { _ in "Sở Tài chính có trách nhiệm báo cáo, " },
    EndlessText("months before colons", "1. ") { _ in "Tháng 12/2022: báo cáo. " },
    EndlessText("grounds of a lead-in", "Thực hiện chỉ đạo, ", "Sở Y tế yêu cầu các xã:") { _ in "nhằm bảo đảm an toàn, " },
    EndlessText("what bodies are given", "1. Giao chỉ tiêu: ") { _ in "Hội Nông dân 15 hộ, " },
    EndlessText("items counted in words", "1. Sở Y tế:\n\n") { _ in "Một là, báo cáo\n\n" },
    EndlessText("labels of recipients", "1. Sở Y tế báo cáo.\n\n") { _ in "Nơi nhận:\n" },
    EndlessText("titles behind a signature", "1. Sở Y tế báo cáo.\n\nNơi nhận:\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Văn Bình\n\n") { _ in
      "QUY CHẾ\n\n"
    },
    EndlessText("rows of a flattened table", "1. Phân công:\n\nSTT\nNhiệm vụ\nĐơn vị chủ trì\nThời gian\n") {
      "\($0 + 1)\nBáo cáo\nSở Y tế\n30/4/2024\n"
    },
    EndlessText("lines in a row of a flattened table", "STT\nNhiệm vụ\nĐơn vị chủ trì\nĐơn vị phối hợp\nThời gian\n1\n") { _ in "Sở Y tế\n"
    },
    EndlessText("flattened tables", "") { _ in "STT\nNhiệm vụ\nĐơn vị chủ trì\nThời gian\n1\nSở Y tế\n2\n" },
    EndlessText("numbers alone", "STT\nNhiệm vụ\nĐơn vị chủ trì\nThời gian\n") { "\($0 % 3)\n" },
    EndlessText("two columns", "1. Sở Y tế báo cáo.\n\n") { _ in "SỞ Y TẾ                                   CỘNG HÒA\n" },
    EndlessText("empty lines", "1. Sở Y tế báo cáo.") { _ in "\n" },
    EndlessText("blanks", "1. Sở Y tế", "báo cáo.") { _ in " " },
    EndlessText("letters of one word", "1. Sở Y tế ") { _ in "a" },
    EndlessText("marks on one letter", "1. Sở Y tế a") { _ in "\u{301}" },
  ]
}

import CongvanModel
import CongvanParsing
import CongvanText
import Testing

/// What a text written in capitals throughout says of names, as its normal case would.
@Suite struct CapitalsTests {
  /// The bearers of each obligation, in small letters, of a text of prose with `lines` behind it.
  private func bearers(_ lines: String, inCapitals: Bool) -> [[String]] {
    let text = """
      1. Sở Y tế:

      - Hướng dẫn các trường học kiểm tra nguồn nước uống của học sinh trước khi vào năm học mới, lập sổ theo dõi và niêm yết kết quả
      tại bảng tin của nhà trường để phụ huynh học sinh cùng theo dõi trong cả năm học, bổ sung đủ thuốc và thiết bị cho phòng khám
      của nhà trường trước khi học sinh tựu trường.

      \(lines)
      """
    let reading = reader.read(document(inCapitals ? text.uppercased() : text))
    return reading.obligations.map { $0.bearers.map { $0.text.lowercased() } }
  }

  @Test(arguments: [false, true])
  func `a name that stands by itself is a name where it opens a sentence`(inCapitals: Bool) {
    let lines = """
      2. Địa điểm: Trường Tiểu học Lê Lợi, số 12 đường Hoa Ban.

      3. Trường Tiểu học Lê Lợi chuẩn bị hội trường 300 chỗ ngồi.
      """
    #expect(bearers(lines, inCapitals: inCapitals) == [["sở y tế"], ["trường tiểu học lê lợi"]])
  }

  @Test(arguments: [false, true])
  func `a class of bodies that stands by itself is no name`(inCapitals: Bool) {
    let lines = """
      2. Phạm vi: trường tiểu học, trường mầm non.

      3. Trường tiểu học chuẩn bị hội trường 300 chỗ ngồi.
      """
    #expect(bearers(lines, inCapitals: inCapitals) == [["sở y tế"]])
  }

  @Test(arguments: [
    ("SỞ\nTHÔNG\nTIN VÀ\nTRUYỀN\nTHÔNG", [["SỞ THÔNG TIN VÀ TRUYỀN THÔNG"]]), ("SỞ\nY TẾ", [["SỞ Y TẾ"]]),
    ("SỞ\nY TẾ\n\nSỞ\nNGOẠI\nVỤ", [["SỞ Y TẾ", "SỞ NGOẠI VỤ"]]),
  ])
  func `a name broken into lines of a word or two is one name`(_ heading: String, _ bearers: [[String]]) {
    let reading = letter("Nhiệm vụ của các đơn vị như sau:\n\n\(heading)\n\n- Hướng dẫn các trường đăng ký tham gia hội thi.")
    #expect(reading.obligations.map { $0.bearers.map { $0.text.replacing("\n", with: " ") } } == bearers)
  }

  /// Slides of eight pages, each under a heading in capitals; lines with a blank at their end go on.
  private func slides(_ tasks: String) -> String {
    let pages = [
      ("NƯỚC SẠCH HỌC ĐƯỜNG", "Năm học mới"), ("MỤC ĐÍCH", "- Nước sạch cho mọi \nhọc sinh."), ("YÊU CẦU", "- Đúng hẹn, đúng \nviệc."),
      ("NỘI DUNG", "- Nguồn nước, bể chứa \nvà vòi uống."), ("SỞ Y TẾ", tasks),
    ]
    let room = (1...8).map { ("BẢNG SỐ \($0)", "- Một bể chứa ở \nsân sau.\n\n- Hai vòi uống, một \nchậu rửa.") }
    return (pages + room).map { "\($0)\n\n\($1)" }.joined(separator: "\n\n\n\n")
  }

  @Test func `slides keep their headings in capitals, and an item goes on to its end mark`() {
    let text = slides("- Kiểm tra nguồn nước\ncủa các trường học.\n\n- Hướng dẫn nhà trường\nlập sổ theo dõi.")
    let read = [text, text.uppercased()].map { text in
      reader.read(document(text)).obligations.map { "\($0.bearers.map(\.text).joined()): \($0.action)".lowercased() }
    }
    #expect(read[0] == ["sở y tế: kiểm tra nguồn nước của các trường học", "sở y tế: hướng dẫn nhà trường lập sổ theo dõi"])
    #expect(read[1] == read[0])
  }
}

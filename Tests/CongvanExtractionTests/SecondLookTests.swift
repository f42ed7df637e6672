import Testing

@testable import CongvanExtraction

@Suite struct SecondLookTests {
  /// What a second look makes of the letter's number when the first one took it for something else.
  func lookedAgain(_ text: String, confidence: Float) throws -> ReadWord {
    let page = try ScannedPDF.picture(of: ScanTests.letter, page: 0)
    let image = GreyImage(width: page.width, height: 400, pixels: Array(page.pixels[..<(400 * page.width)]))
    guard let tesseract = Tesseract() else { throw ExtractionError(.unread, "") }
    tesseract.look(at: image, resolution: 200)
    var word = try #require(tesseract.words().first { $0.text == "2146/SYT-NVY" })
    (word.text, word.confidence) = (text, confidence)
    return try #require(tesseract.lookingAgain(at: [word], in: image, resolution: 200).first)
  }

  @Test(arguments: [60, 99]) func `a reading of a number that two later looks contradict gives way to theirs, and is told`(_ sure: Float)
    throws
  {
    let word = try lookedAgain("2148/SYT-NVY", confidence: sure)
    #expect(word.text == "2146/SYT-NVY" && word.other == "2148/SYT-NVY")
  }

  @Test func `a number does not lose its figures to a surer reading`() throws {
    let word = try lookedAgain("992146/SYT-NVY", confidence: 60)
    #expect(word.text == "992146/SYT-NVY" && word.other == "2146/SYT-NVY")
  }

  @Test func `a year of which the last figure was taken for a percent sign, and a share that is one`() {
    #expect("202%.".losesYear(of: "2025.") && "9/202%)".losesYear(of: "9/2025)"))
    #expect(!"2025.".losesYear(of: "202%.") && !"20%".losesYear(of: "205") && !"1202%".losesYear(of: "12025"))
  }

  @Test func `signs that Vietnamese has no use for give way to the letters they were`() {
    #expect("QĐÐ-UBND".withoutStraySigns == "QĐ-UBND" && "GD&ÐĐT".withoutStraySigns == "GD&ĐT" && "Ðến".withoutStraySigns == "Đến")
    #expect("Đại¡".withoutStraySigns == "Đại" && "Đạ¡".withoutStraySigns == "Đại" && "GDĐ®T".withoutStraySigns == "GDĐT")
    #expect("® Gồm".withoutStraySigns == "® Gồm" && "đường".withoutStraySigns == "đường")
  }

  @Test func `a number has no small letter between its figures`() {
    #expect("3ó6KLTU".hasLetterInNumber && !"366KLTU".hasLetterInNumber && !"2A5".hasLetterInNumber)
  }

  @Test func `two readings that agree leave no doubt`() throws {
    let word = try lookedAgain("2146/SYT-NVY.", confidence: 60)
    #expect(word.text == "2146/SYT-NVY." && word.other == nil && word.confidence > 60)
  }
}

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

  @Test func `two readings that agree leave no doubt`() throws {
    let word = try lookedAgain("2146/SYT-NVY.", confidence: 60)
    #expect(word.text == "2146/SYT-NVY." && word.other == nil && word.confidence > 60)
  }
}

import Testing

@testable import CongvanText

@Suite struct SyllableTests {
  func count(_ text: String) -> [Int] {
    var count = SyllableCount()
    for scalar in text.unicodeScalars { count.add(scalar.value) }
    count.end()
    return [count.syllables, count.others]
  }

  @Test(arguments: ["nghiêng", "khuỷu", "quyết", "giếng", "xoong", "Được", "ĐƯỜNG", "ngoẹo", "khuya", "hoà", "hòa", "gìn", "yêu", "thuở"])
  func `a syllable is one in any case and with its tone at either place`(_ word: String) { #expect(count(word) == [1, 0]) }

  @Test(arguments: ["thirc", "hpi", "trùc", "hßa", "tæ", "jump", "xrong", "®Þnh"])
  func `letters that no syllable has together are none`(_ word: String) { #expect(count(word) == [0, 1]) }

  @Test func `a syllable that ends in a stop has one of two tones`() {
    #expect(count("cáp cạp") == [2, 0])
    #expect(count("cap càp cảp cãp") == [0, 4])
  }

  @Test func `figures, signs and abbreviations in capitals count as nothing`() {
    #expect(count("15/KH-UBND, 30/6/2025 (GDĐT); a) b)") == [0, 0])
    #expect(count("phường/xã 02 tổ-đội") == [4, 0])
  }
}

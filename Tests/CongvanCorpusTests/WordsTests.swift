@testable import CongvanCorpus
import Testing

@Suite struct WordsTests {
  @Test func `words are the same in every normal form, case and tone placement`() {
    let wanted = Words.of("Hoà Bình, số 12")
    #expect(Words.of("HÒA BÌNH số 12.") == wanted)
    #expect(Words.of("hoa\u{300} bi\u{300}nh (số) 12") == wanted)
    #expect(Words.of("hoa bình số 12") != wanted)
  }

  @Test func `names fold what everyone abbreviates, and nothing else`() {
    #expect(Words.ofName("Ủy ban nhân dân tỉnh") == Words.ofName("UBND tỉnh"))
    #expect(Words.ofName("Ủy ban Mặt trận") != Words.ofName("UBND Mặt trận"))
    #expect(Words.ofName("Uỷ ban nhân dân xã, Hội đồng nhân dân xã") == Words.ofName("UBND xã HĐND xã"))
  }

  @Test func `numbers and symbols lose punctuation and leading zeros, but not the slash`() {
    #expect(Words.plain("07-NQ/TU") == "7nq/tu")
    #expect(Words.plain("2022-03-08") == "20220308")
    #expect(Words.plain(nil) == "")
  }

  @Test func `likeness counts a word as often as both have it`() {
    #expect(Likeness.overlap(["a", "b"], ["a", "a", "c"]) == 0.5)
    #expect(Likeness.overlap([], ["a"]) == 0)
    #expect(Likeness.areAlike(["a", "b", "c", "d"], ["a", "b", "c", "d", "e"]))
    #expect(!Likeness.areAlike(["a", "b", "c"], ["a", "b", "c", "d"]))
  }

  @Test func `pairs are made one to one, the best first, ties in reading order`() {
    let scores = [[1.0, 2.0], [1.0, 2.0]]
    #expect(
      Pair.all(promised: 2, read: 2, floor: 0.5) { scores[$0][$1] } == [Pair(promised: 1, read: 1), Pair(promised: 0, read: 0)])
    #expect(Pair.all(promised: 2, read: 2, floor: 3) { scores[$0][$1] } == [])
  }
}

import CongvanFuzzing
import CongvanTestSupport
import Foundation
import Testing

private let laws = FuzzLaws()

/// Inputs that once broke a law, or stand for a kind of damage, by their names under `corpus/fuzz`.
private let kept: [String] = {
  let folder = Project.folder.appendingPathComponent("corpus/fuzz").path
  return try! FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasSuffix("README.md") }.sorted()
}()

@Test(arguments: kept)
func `an input that was kept breaks no law`(_ name: String) throws {
  #expect(laws.complaints(try FuzzInput(file: Project.folder.appendingPathComponent("corpus/fuzz/\(name)"))) == [])
}

@Test func `a seed always makes the same input`() {
  let maker = InputMaker(Phrasebook())
  for seed in 1...200 as ClosedRange<UInt64> { #expect(maker.input(seed: seed) == maker.input(seed: seed)) }
  #expect(Set((1...200 as ClosedRange<UInt64>).map { maker.input(seed: $0).kind }) == Set(FuzzInput.Kind.allCases))
}

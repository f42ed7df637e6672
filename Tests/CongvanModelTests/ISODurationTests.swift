import CongvanModel
import Foundation
import Testing

@Suite struct ISODurationTests {
  @Test(arguments: ["P1M", "P2M15D", "P1Y6M", "P2W", "PT24H", "PT1H30M", "-P2D", "-PT12H", "P1DT2H", "P0D"])
  func `a duration is written as it was read`(_ iso: String) throws {
    let duration = try #require(ISODuration(iso: iso))
    #expect(duration.iso == iso)
    #expect(try JSONDecoder().decode([ISODuration].self, from: JSONEncoder().encode([duration])) == [duration])
  }

  @Test(arguments: ["", "P", "PT", "P?", "15D", "P15", "PD", "P1DT", "P07D", "--P1D", "P1H", "PT1D", "P99999999999999999999D", "P9999999Y"])
  func `anything else is no duration`(_ iso: String) {
    #expect(ISODuration(iso: iso) == nil)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([ISODuration].self, from: JSONEncoder().encode([iso])) }
  }

  @Test func `units of which there are none are not written`() {
    let lengths: [ISODuration] = [[.month: 2, .day: 0], [.month: 0, .day: 15], [.month: 0, .day: 0], [.hour: 0, .minute: 30]]
    #expect(lengths.map(\.iso) == ["P2M", "P15D", "P0D", "PT30M"])
  }

  @Test(arguments: [("P1Y6M", [18, 0]), ("P2M15D", [2, 15]), ("-P2W", [0, 14])])
  func `the calendar counts months and days`(_ iso: String, _ wanted: [Int]) throws {
    let length = try #require(ISODuration(iso: iso)?.calendar)
    #expect([length.months, length.days] == wanted)
    #expect(ISODuration(iso: "P1DT2H")?.calendar == nil)
  }
}

import CongvanExport
import CongvanModel
import CongvanTestSupport
import Foundation
import Testing

@Suite struct ReadingJSONTests {
  let reading = Sample.reading([Sample.obligation("báo cáo", due: [Sample.due("2022-04-30", .before)])])

  @Test(arguments: [CanonicalJSON.Layout.compact, .pretty]) func `writing a reading and reading it back gives the same`(
    layout: CanonicalJSON.Layout
  ) throws {
    let data = try CanonicalJSON.data(of: reading, layout: layout)
    #expect(try ReadingJSON.decode(data, name: "a.json") == reading)
    #expect(try CanonicalJSON.data(of: try ReadingJSON.decode(data, name: "a.json"), layout: layout) == data)
  }

  @Test func `keys are sorted, slashes stand, and what is unknown is null`() throws {
    let text = try CanonicalJSON.text(of: Signer(authority: "KT./TL.", title: nil, name: "Nguyễn Văn Tước"))
    #expect(text == #"{"authority":"KT./TL.","name":"Nguyễn Văn Tước","title":null}"#)
  }

  @Test func `readings are one a line, whatever line ends their words hold`() throws {
    var odd = reading
    odd.directive.subject = "một\nhai\u{2028}ba\u{85}bốn"
    let lines = try NDJSON.lines([reading, odd])
    #expect(lines.utf8.count { $0 == 0x0A } == 2)
    let read = try Data(lines.utf8).split(separator: 0x0A).map { try ReadingJSON.decode(Data($0), name: "a.ndjson") }
    #expect(read == [reading, odd])
  }

  @Test func `what is no reading is refused with its place and the reason`() throws {
    let text = try CanonicalJSON.text(of: reading)
    func refusal(_ text: String) -> String? {
      do throws(ExportError) {
        _ = try ReadingJSON.decode(Data(text.utf8), name: "a.json")
        return nil
      } catch {
        return error.description
      }
    }
    let way = "write it again with congvan read --format json."
    #expect(refusal("{") == "'a.json' is no reading: it is not JSON; \(way)")
    #expect(
      refusal(text.replacing("reading/1", with: "reading/2"))
        == "'a.json' is no reading: its schema is 'congvan.reading/2', this program reads 'congvan.reading/1'; \(way)")
    let lacking = refusal(text.replacing("\"force\"", with: "\"forze\""))
    #expect(lacking == "'a.json' is no reading: 'obligations.0' has no 'force'; \(way)")
  }
}

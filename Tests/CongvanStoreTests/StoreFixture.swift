import CongvanModel
import CongvanRules
import CongvanStore
import CongvanTestSupport
import Foundation

/// A folder of its own for one test, gone afterwards.
final class TemporaryFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("congvan-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }
}

let noon = RecordInstant(iso: "2022-04-01T12:00:00Z")!

/// A document whose file holds its own name, as `Sample.reading` supposes.
func document(_ number: String = "577", file: String? = nil, grammar: String = "grammar-1", _ obligations: [Obligation] = [])
  -> ImportedDocument
{
  let name = file ?? "\(number).pdf"
  return ImportedDocument(reading: Sample.reading(number: number, file: name, grammar: grammar, obligations), original: Array(name.utf8))
}

let report = Sample.obligation("báo cáo kết quả thành lập Tổ công nghệ số", in: ["1"], due: [Sample.due("2022-04-30", .before)])
let train = Sample.obligation("tổ chức tập huấn cho thành viên của Tổ", in: ["2"])

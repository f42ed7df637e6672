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

extension Sample {
  /// An effect of `source` that moves a deadline of directive `number`, that of `provision` or the only one.
  static func extending(_ number: String, _ provision: [String] = [], to day: String, by source: String) -> Effect {
    acting(.extends, on: number, provision, to: day, by: source)
  }

  /// An effect of `source` on directive `number`.
  static func acting(_ kind: Effect.Kind, on number: String, _ provision: [String] = [], to day: String? = nil, by source: String) -> Effect
  {
    let citation = Citation(
      quote: number, kind: "cong-van", number: number, symbol: "STTTT-CNTT", issued: nil, issuer: nil, role: .amends, span: span(number))
    var effect = Effect(
      kind, source: source, target: Effect.Target(citation), provision: provision, deadline: day.map { due($0) },
      span: SourceSpan(start: 0, end: 1000, quote: number))
    effect.id = "\(source)!\(kind.rawValue)~\(number)#\(provision.joined(separator: ".")) \(day ?? "")"
    return effect
  }
}

import CongvanModel
import CongvanRules
import CongvanTestSupport
import CongvanText

extension Sample {
  /// A reading with citations.
  static func reading(_ obligations: [Obligation], citing citations: [Citation]) -> Reading {
    var reading = Sample.reading(obligations)
    reading.citations = citations
    return reading
  }
}

/// Bodies made for tests: one with two names, one that another followed.
let sampleBodies = try! BodyRegistry(
  text: """
    kept 2026-01-01
    joining và
    level tỉnh
    source unverified
    body Sở Y tế | Sở Y tế và Sức khỏe
    body Sở Nội vụ
    body Công an tỉnh
    ended 2025-03-01 Công an tỉnh => Sở Nội vụ

    """)

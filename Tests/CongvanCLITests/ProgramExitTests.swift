import ArgumentParser
@testable import CongvanCLI
import CongvanExtraction
import CongvanStore
import Testing

@Suite struct ProgramExitTests {
  @Test func `every way a file can fail has its code`() {
    let wanted: [ExtractionError.Code: ProgramExit] = [
      .noInput: .noInput, .unreadable: .noInput, .isFolder: .noInput, .empty: .badData, .encrypted: .badData, .damaged: .badData,
      .limit: .badData, .mismatched: .badData, .needsLibreOffice: .badData, .unsupported: .badData, .noText: .badData,
      .unread: .badData, .noPDFLibrary: .unavailable, .stopped: .badData, .crashed: .badData, .noWorker: .internalError,
      .noSandbox: .unavailable, .noBubblewrap: .unavailable, .noSuchPage: .noInput, .noPages: .badData, .notASheet: .badData,
    ]
    #expect(
      Dictionary(uniqueKeysWithValues: ExtractionError.Code.allCases.map { ($0, ProgramExit(ExtractionError($0, "a.pdf"))) }) == wanted)
  }

  @Test func `every way a rule set can fail has its code`() {
    let wanted: [StoreError.Code: ProgramExit] = [
      .missing: .noInput, .noExport: .noInput, .noSuchVersion: .noInput, .noSuchObligation: .noInput, .noSuchEffect: .noInput,
      .noSuchProposal: .noInput, .notADatabase: .badData,
      .notARuleSet: .badData,
      .newerSchema: .badData,
      .damaged: .badData, .originalMismatch: .badData, .badValue: .badData, .unreadable: .inputOutput, .full: .inputOutput,
      .notDurable: .inputOutput, .busy: .tryAgain, .exists: .inputOutput, .otherHistory: .badData,
    ]
    #expect(
      Dictionary(uniqueKeysWithValues: StoreError.Code.allCases.map { ($0, ProgramExit(StoreError($0, path: "a.db", reason: ""))) })
        == wanted)
  }

  @Test func `the worse of two decides, whichever came first`() {
    #expect(ProgramExit.noInput.worse(.badData) == .badData)
    #expect(ProgramExit.badData.worse(.noInput) == .badData)
    #expect(ProgramExit.ok.worse(.findings) == .findings)
    #expect(ProgramExit.internalError.worse(.ok) == .internalError)
  }
}

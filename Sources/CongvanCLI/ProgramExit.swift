import ArgumentParser
import Congvan
import CongvanCorpus
import CongvanExport
import CongvanExtraction
import CongvanGrammar
import CongvanModel
import CongvanRules
import CongvanStore
import Foundation

/// How a run ends, after `sysexits.h`. Which error ends it how is decided in this file and nowhere else.
enum ProgramExit: Int32, CaseIterable {
  case ok = 0
  case findings = 1
  case usage = 64
  case badData = 65
  case noInput = 66
  case unavailable = 69
  case internalError = 70
  case inputOutput = 74
  case tryAgain = 75

  /// Of several failures the worst decides: what the file is to blame for comes before what the machine is.
  private static let fromMildToGrave: [ProgramExit] = [
    .ok, .findings, .noInput, .badData, .usage, .tryAgain, .unavailable, .inputOutput, .internalError,
  ]

  /// The graver of two.
  func worse(_ other: ProgramExit) -> ProgramExit {
    let order = ProgramExit.fromMildToGrave
    return order.firstIndex(of: self)! >= order.firstIndex(of: other)! ? self : other
  }

  /// How `error` ends a run.
  init(_ error: any Error) {
    self =
      switch error {
      case let error as Ending: error.status
      case let error as ExtractionError: ProgramExit(error.code)
      case let error as StoreError: ProgramExit(error.code)
      case RuleSetImport.Refusal.unread(let error): ProgramExit(error.code)
      case RuleSetImport.Refusal.unrecorded(let error): ProgramExit(error.code)
      case is GrammarFolderError, is GrammarRevisionError, is FindFailure: .noInput
      case let error as CorpusError: error.isMissing ? .noInput : .badData
      case is GrammarError, is BodyRegistryError, is CalendarError, is EffectWords.Failure, is CheckError, is ExportError,
        is RuleSetFileError,
        is DecodingError:
        .badData
      case is WorkbookError: .inputOutput
      case let error as OutputError: error.isBrokenPipe ? .ok : .inputOutput
      case let error as CocoaError: error.isFileError && error.code == .fileReadNoSuchFile ? .noInput : .inputOutput
      case is POSIXError: .inputOutput
      default: .internalError
      }
  }

  private init(_ code: ExtractionError.Code) {
    self =
      switch code {
      case .noInput, .isFolder, .unreadable, .noSuchPage: .noInput
      case .empty, .encrypted, .damaged, .limit, .mismatched, .needsLibreOffice, .unsupported, .notASheet, .noText, .unread, .noPages:
        .badData
      case .stopped, .crashed: .badData
      case .noPDFLibrary, .noSandbox, .noBubblewrap: .unavailable
      case .noWorker: .internalError
      }
  }

  private init(_ code: StoreError.Code) {
    self =
      switch code {
      case .missing, .noExport, .noSuchVersion, .noSuchObligation, .noSuchEffect, .noSuchProposal: .noInput
      case .notADatabase, .notARuleSet, .newerSchema, .damaged, .otherHistory, .originalMismatch, .badValue: .badData
      case .exists, .unreadable, .full, .notDurable: .inputOutput
      case .busy: .tryAgain
      }
  }
}

/// The end of a run that has already said what there was to say.
struct Ending: Error {
  /// How it ends.
  var status: ProgramExit
}

extension ProgramExit {
  /// Says what stopped the run, and how it ends.
  static func settle(_ error: any Error) -> ProgramExit {
    // Help, versions and mistakes in the arguments are the parser's to word.
    let parsed = CongvanCommand.exitCode(for: error)
    if parsed == .success || parsed == .validationFailure {
      let message = CongvanCommand.fullMessage(for: error)
      if parsed == .success { try? Console.out(message.isEmpty ? "" : message + "\n") } else { Console.complain(message) }
      return parsed == .success ? .ok : .usage
    }
    let status = ProgramExit(error)
    if !(error is Ending), status != .ok { Console.complain("congvan: \(sentence(for: error))") }
    return status
  }

  /// What an error says to a person.
  static func sentence(for error: any Error) -> String {
    switch error {
    case RuleSetImport.Refusal.unread(let error): error.description
    case RuleSetImport.Refusal.unrecorded(let error): error.description
    case let error as CocoaError: error.localizedDescription
    default: "\(error)"
    }
  }
}

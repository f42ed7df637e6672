/// Why a file gave no document.
public struct ExtractionError: Error, Hashable, Sendable {
  /// What stopped the extraction; never renamed once released.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// No file is there.
    case noInput
    /// The file is there and cannot be read.
    case unreadable
    /// The path names a folder.
    case isFolder
    /// The file has no bytes, no pages or no words.
    case empty
    /// A password is needed to open it.
    case encrypted
    /// It says what it is and cannot be opened as that.
    case damaged
    /// It is larger inside than is read.
    case limit
    /// Its name says PDF or an image, and its bytes say something else.
    case mismatched
    /// A format that is read through LibreOffice, which is not installed.
    case needsLibreOffice
    /// A format this version does not read.
    case unsupported
    /// A list was asked for, and the file is none.
    case notASheet
    /// Pages with no text on them.
    case noText
    /// A page that was asked for is not in the file.
    case noSuchPage
    /// Pages were asked for of a file whose format has none.
    case noPages
    /// Pages that are pictures, where nothing is installed to read them.
    case unread
    /// The library that opens PDFs is not on this machine.
    case noPDFLibrary
    /// Reading it took too long and was stopped.
    case stopped
    /// Reading it broke the worker that did so.
    case crashed
    /// No worker could be started.
    case noWorker
    /// A sandbox was asked for, and the kernel has none.
    case noSandbox
    /// Bubblewrap was asked for, or alone could shut in what reads the file, and it cannot be used.
    case noBubblewrap
  }

  /// What stopped the extraction.
  public var code: Code
  /// The file's name, or its path where it could not be opened.
  public var file: String
  /// What the code leaves open: the format found, the system's message; nil where nothing is.
  public var detail: String?

  /// That a file of so many pages has no page of that number.
  init(_ code: Code, page number: Int, of count: Int, _ file: String) {
    self.init(code, file, "\(number), for it has \(count == 1 ? "one page" : "\(count) pages")")
  }

  /// An error about one file.
  public init(_ code: Code, _ file: String, _ detail: String? = nil) {
    self.code = code
    self.file = file
    self.detail = detail
  }
}

extension ExtractionError: CustomStringConvertible {
  /// One sentence: the file, the reason, the way out.
  public var description: String {
    let found = detail ?? "unknown"
    return switch code {
    case .noInput: "\(file): there is no such file; check the path."
    case .unreadable: "\(file): the file cannot be read (\(found)); check its permissions."
    case .isFolder: "\(file): this is a folder; name a file in it."
    case .empty: "\(file): there is nothing in it to read (\(detail ?? "0 bytes")); check that it was saved or downloaded whole."
    case .encrypted:
      "\(file): the file asks for a password\(detail.map { ", for \($0)" } ?? ""); open it with the password, save a copy without one and read that."
    case .damaged: "\(file): the file is damaged and cannot be opened (\(found)); get the file again from where it was issued."
    case .limit: "\(file): the file is larger inside than is read (\(found)); save a smaller copy and read that."
    case .mismatched:
      "\(file): the name says \(FileFormat.extension(of: file).uppercased()), but the bytes are \(found); get the file again, or give it the right extension."
    case .needsLibreOffice:
      "\(file): \(found) is read through LibreOffice, and there is no 'soffice' on the search path; install LibreOffice Writer, or save the file as DOCX."
    case .unsupported:
      "\(file): \(found) is not read by this version, which reads PDF, DOCX, HTML, Markdown, plain text, PNG, JPEG and TIFF; save it as one of those."
    case .notASheet: "\(file): \(found) is no list with rows and columns; save it as CSV or as an Excel workbook (XLSX)."
    case .noText:
      "\(file): no words were found on its pages (\(found)); look at the file, it may be blank or show something else."
    case .noSuchPage: "\(file): there is no page \(found)."
    case .noPages: "\(file): \(found) has no pages to choose from, as PDF files and images have; read it whole."
    case .unread:
      "\(file): its pages are pictures (\(found)), and Tesseract or its Vietnamese model is missing; on Debian, apt-get install libtesseract5 tesseract-ocr-vie."
    case .stopped: "\(file): \(reason); if you trust it, print it to a new PDF and read that."
    case .crashed: "\(file): \(reason), as damaged and hostile files make it; get the file again from where it was issued."
    case .noWorker:
      "\(file): the process that is to read it could not be started (\(found)); see that the system lets this program start itself."
    case .noSandbox:
      "\(file): not read, for --require-sandbox asks for what the kernel lacks (\(found)); read it without, or on another machine."
    case .noBubblewrap:
      "\(file): not read, for \(found), and bwrap is missing or may not make its rooms here; on Debian, apt-get install bubblewrap, or save the file as DOCX or PDF and read that."
    case .noPDFLibrary:
      "\(file): poppler, which opens PDFs, cannot be loaded (\(found)); on Debian, apt-get install libpoppler-glib8."
    }
  }
  /// Why a page gave nothing where other pages did.
  var reason: String {
    let found = detail ?? "unknown"
    return switch code {
    case .damaged: "it is damaged and cannot be opened (\(found))"
    case .encrypted: "it is encrypted, and its password is not known"
    case .limit: "it is larger than is read (\(found))"
    case .stopped: "reading it was stopped (\(found))"
    case .crashed: "reading it broke off (\(found))"
    default: found
    }
  }
}

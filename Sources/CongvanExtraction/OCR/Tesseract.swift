internal import CTesseract
internal import Synchronization

/// Tesseract with its Vietnamese model; it owns a handle and is used by one thread at a time.
struct Tesseract: ~Copyable {
  private let handle: OpaquePointer

  /// The one handle of the process, made when first needed; nil where Tesseract or its Vietnamese model is not installed.
  private static let shared = Mutex<Tesseract?>(Tesseract())

  /// Does some work with the process's handle; nil where there is none.
  static func withShared<Result>(_ work: (borrowing Tesseract) -> sending Result) -> sending Result? {
    shared.withLock { tesseract in
      switch tesseract {
      case .some(let tesseract): work(tesseract)
      case nil: nil
      }
    }
  }

  /// The engine and its version.
  static var engine: String { "tesseract " + (TessVersion().map { String(cString: $0) } ?? "unknown") }

  /// The longest time for a page, in milliseconds; what was read by then is kept.
  private static let patience: Int32 = 60_000

  private init?() {
    guard ctesseract_load() == nil else { return nil }
    // What is said about a picture shows in what is read of it.
    _ = setMsgSeverity(6)
    guard let handle = TessBaseAPICreate() else { return nil }
    _ = TessBaseAPISetVariable(handle, "debug_file", "/dev/null")
    guard TessBaseAPIInit3(handle, nil, "vie") == 0 else {
      TessBaseAPIDelete(handle)
      return nil
    }
    self.handle = handle
  }

  deinit { TessBaseAPIDelete(handle) }

  /// The words of a page, in the engine's order.
  ///
  /// - Parameter resolution: Pixels an inch.
  func words(of image: GreyImage, resolution: Int) -> [ReadWord] {
    TessBaseAPISetPageSegMode(handle, PSM_SINGLE_COLUMN)
    return recognized(image, resolution)
  }

  private func recognized(_ image: GreyImage, _ resolution: Int) -> [ReadWord] {
    omp_set_max_active_levels(0)
    image.pixels.withUnsafeBufferPointer {
      TessBaseAPISetImage(handle, $0.baseAddress, Int32(image.width), Int32(image.height), 1, Int32(image.width))
    }
    defer { TessBaseAPIClear(handle) }
    TessBaseAPISetSourceResolution(handle, Int32(resolution))
    let monitor = TessMonitorCreate()
    defer { TessMonitorDelete(monitor) }
    TessMonitorSetDeadlineMSecs(monitor, Self.patience)
    guard TessBaseAPIRecognize(handle, monitor) == 0, let results = TessBaseAPIGetIterator(handle) else { return [] }
    defer { TessResultIteratorDelete(results) }
    var words: [ReadWord] = []
    var line = -1
    repeat {
      if TessPageIteratorIsAtBeginningOf(TessResultIteratorGetPageIteratorConst(results), RIL_TEXTLINE) != 0 { line += 1 }
      guard var word = Self.word(at: results, resolution) else { continue }
      word.line = line
      words.append(word)
    } while TessResultIteratorNext(results, RIL_WORD) != 0
    return words
  }

  private static func word(at results: OpaquePointer, _ resolution: Int) -> ReadWord? {
    guard let text = TessResultIteratorGetUTF8Text(results, RIL_WORD) else { return nil }
    defer { TessDeleteText(text) }
    // A word of blanks is a ruled line or a drawing.
    if text[0] == 0x20 || text[0] == 0 { return nil }
    let place = TessResultIteratorGetPageIteratorConst(results)
    var (x0, y0, x1, y1): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
    guard TessPageIteratorBoundingBox(place, RIL_WORD, &x0, &y0, &x1, &y1) != 0, x1 > x0, y1 > y0 else { return nil }
    var (left, leftFoot, right, rightFoot): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
    if TessPageIteratorBaseline(place, RIL_WORD, &left, &leftFoot, &right, &rightFoot) == 0 { (leftFoot, rightFoot) = (y1, y1) }
    var points: Int32 = 0
    var (bold, italic, underlined, monospace, serif, small): (Int32, Int32, Int32, Int32, Int32, Int32) = (0, 0, 0, 0, 0, 0)
    var font: Int32 = 0
    _ = TessResultIteratorWordFontAttributes(results, &bold, &italic, &underlined, &monospace, &serif, &small, &points, &font)
    return ReadWord(
      text: String(cString: text), x0: x0, y0: y0, x1: x1, y1: y1, foot: (leftFoot, rightFoot),
      size: points > 0 ? Float(points) * Float(resolution) / 72 : Float(y1 - y0),
      confidence: TessResultIteratorConfidence(results, RIL_WORD))
  }
}

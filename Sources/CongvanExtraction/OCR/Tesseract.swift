internal import CTesseract

/// Tesseract with its Vietnamese model; it owns a handle and is used by one thread at a time. Several may be in use at once.
struct Tesseract: ~Copyable {
  let handle: OpaquePointer

  /// The engine and its version.
  static var engine: String { "tesseract " + (TessVersion().map { String(cString: $0) } ?? "unknown") }

  /// The longest time for a page, in milliseconds; what was read by then is kept.
  private static let patience: Int32 = 60_000

  /// Whether the library is installed; it is told, once for all handles, to say nothing: what it says about a picture shows in what is
  /// read of it.
  static let isInstalled: Bool = {
    guard ctesseract_load() == nil, let handle = TessBaseAPICreate() else { return false }
    defer { TessBaseAPIDelete(handle) }
    _ = setMsgSeverity(6)
    return TessBaseAPISetVariable(handle, "debug_file", "/dev/null") != 0
  }()

  /// Nil where Tesseract or its Vietnamese model is not installed.
  init?() {
    guard Self.isInstalled, let handle = TessBaseAPICreate() else { return nil }
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
    expect(PSM_SINGLE_COLUMN, alsoInverted: true)
    return recognized(image, resolution: resolution).fitted()
  }

  /// Says what the next pictures show.
  ///
  /// - Parameter alsoInverted: Whether a line that is hard to read is tried white on black too, and then once more, which takes three times
  ///   as long and is lost on strokes of a pen.
  func expect(_ mode: TessPageSegMode, alsoInverted: Bool) {
    TessBaseAPISetPageSegMode(handle, mode)
    _ = TessBaseAPISetVariable(handle, "invert_threshold", alsoInverted ? "0.7" : "0")
  }

  func recognized(_ image: GreyImage, resolution: Int) -> [ReadWord] {
    show(image)
    return recognized(resolution: resolution)
  }

  func recognized(_ picture: borrowing LeptonicaPicture, resolution: Int) -> [ReadWord] {
    TessBaseAPISetImage2(handle, picture.handle)
    return recognized(resolution: resolution)
  }

  /// What is black of a picture as Tesseract sees it.
  func ink(of image: GreyImage) -> LeptonicaPicture? {
    show(image)
    defer { TessBaseAPIClear(handle) }
    return LeptonicaPicture(TessBaseAPIGetThresholdedImage(handle))
  }

  private func show(_ image: GreyImage) {
    image.pixels.withUnsafeBufferPointer {
      TessBaseAPISetImage(handle, $0.baseAddress, Int32(image.width), Int32(image.height), 1, Int32(image.width))
    }
  }

  /// The words of the picture that is shown.
  private func recognized(resolution: Int) -> [ReadWord] {
    omp_set_max_active_levels(0)
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
      guard let word = Self.word(at: results, line: line) else { continue }
      // A word of blanks is a ruled line or a drawing.
      if !word.text.allSatisfy(\.isWhitespace) { words.append(word) }
    } while TessResultIteratorNext(results, RIL_WORD) != 0
    return words
  }

  private static func word(at results: OpaquePointer, line: Int) -> ReadWord? {
    guard let text = TessResultIteratorGetUTF8Text(results, RIL_WORD) else { return nil }
    defer { TessDeleteText(text) }
    var (x0, y0, x1, y1): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
    let place = TessResultIteratorGetPageIteratorConst(results)
    guard TessPageIteratorBoundingBox(place, RIL_WORD, &x0, &y0, &x1, &y1) != 0, x1 > x0, y1 > y0 else { return nil }
    return ReadWord(
      text: String(cString: text), x0: x0, y0: y0, x1: x1, y1: y1, confidence: TessResultIteratorConfidence(results, RIL_WORD), line: line)
  }
}

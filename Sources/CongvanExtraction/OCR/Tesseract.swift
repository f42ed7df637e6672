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
    // Neither is of use here: whether lines are of a typewriter's pitch, and which of them make paragraphs.
    _ = TessBaseAPISetVariable(handle, "textord_all_prop", "1")
    _ = TessBaseAPISetVariable(handle, "paragraph_text_based", "0")
  }

  deinit { TessBaseAPIDelete(handle) }

  /// Shows it a page, for `words`.
  ///
  /// - Parameter resolution: Pixels an inch.
  /// - Returns: What is black of the page as Tesseract sees it.
  @discardableResult func look(at page: GreyImage, resolution: Int) -> LeptonicaPicture? {
    show(page, resolution: resolution)
    // Its own loses the ruled lines while words are read.
    return LeptonicaPicture(TessBaseAPIGetThresholdedImage(handle))?.copy()
  }

  /// The words of the page that is shown, in the engine's order.
  ///
  /// - Parameter mended: Whether signs that Vietnamese has no use for are taken for the letters they stand for; what lies the wrong way
  ///   is full of them.
  func words(mended: Bool = true) -> [ReadWord] {
    expect(PSM_SINGLE_COLUMN, alsoInverted: true)
    return recognized(mended: mended).fitted()
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
    show(image, resolution: resolution)
    return recognized()
  }

  func recognized(_ picture: borrowing LeptonicaPicture, resolution: Int) -> [ReadWord] {
    show(picture, resolution: resolution)
    return recognized()
  }

  private func show(_ image: GreyImage, resolution: Int) {
    // Of shades that are none Tesseract would seek out twice which are black.
    if let picture = LeptonicaPicture(blackAndWhite: image) { return show(picture, resolution: resolution) }
    image.pixels.withUnsafeBufferPointer {
      TessBaseAPISetImage(handle, $0.baseAddress, Int32(image.width), Int32(image.height), 1, Int32(image.width))
    }
    TessBaseAPISetSourceResolution(handle, Int32(resolution))
  }

  private func show(_ picture: borrowing LeptonicaPicture, resolution: Int) {
    TessBaseAPISetImage2(handle, picture.handle)
    TessBaseAPISetSourceResolution(handle, Int32(resolution))
  }

  /// The words of the picture that is shown.
  private func recognized(mended: Bool = true) -> [ReadWord] {
    omp_set_max_active_levels(0)
    defer { TessBaseAPIClear(handle) }
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
    return mended ? words.withoutStraySigns : words
  }

  private static func word(at results: OpaquePointer, line: Int) -> ReadWord? {
    guard let text = TessResultIteratorGetUTF8Text(results, RIL_WORD) else { return nil }
    defer { TessDeleteText(text) }
    var (x0, y0, x1, y1): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
    let place = TessResultIteratorGetPageIteratorConst(results)
    guard TessPageIteratorBoundingBox(place, RIL_WORD, &x0, &y0, &x1, &y1) != 0, x1 > x0, y1 > y0 else { return nil }
    return ReadWord(
      text: String(cString: text), x0: x0, y0: y0, x1: x1, y1: y1,
      confidence: TessResultIteratorConfidence(results, RIL_WORD), line: line)
  }
}

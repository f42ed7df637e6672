internal import CPoppler
internal import CongvanText
internal import Dispatch
internal import Foundation
internal import Synchronization

/// An electronic signature as poppler finds it when it compares the file with what was signed. No certificate is checked, so that nothing
/// here says whether its signer is to be trusted.
struct SignatureCheck {
  /// What came of the comparison.
  enum Verdict {
    /// What was signed is in the file as it was.
    case unchanged
    /// It is not.
    case changed
    /// The signature itself is not sound.
    case unsound
  }

  /// The name in the certificate.
  var signer: String?
  /// Seconds since 1970, by the signer's clock.
  var time: Int64?
  var verdict: Verdict
}

extension PopplerPDF {
  /// Held while signatures are compared: poppler shares what it does that with among all threads of a process.
  private static let comparing = Mutex(())

  /// The file's signatures, in its order.
  borrowing func signatures() -> [SignatureCheck] {
    let handle = handle
    return Self.comparing.withLock { _ in Self.signatures(of: handle) }
  }

  private static func signatures(of handle: OpaquePointer) -> [SignatureCheck] {
    guard let fields = poppler_document_get_signature_fields(handle) else { return [] }
    defer { g_list_free(fields) }
    var checks: [SignatureCheck] = []
    var item: UnsafeMutablePointer<GList>? = fields
    while let current = item {
      item = current.pointee.next
      guard let field = current.pointee.data else { continue }
      defer { release(OpaquePointer(field)) }
      guard checks.count < 64,
        let info = poppler_form_field_signature_validate_sync(OpaquePointer(field), PopplerSignatureValidationFlags(rawValue: 0), nil, nil)
      else { continue }
      defer { poppler_signature_info_free(info) }
      let verdict: SignatureCheck.Verdict =
        switch poppler_signature_info_get_signature_status(info) {
        case POPPLER_SIGNATURE_VALID: .unchanged
        case POPPLER_SIGNATURE_DIGEST_MISMATCH: .changed
        default: .unsound
        }
      checks.append(
        SignatureCheck(
          signer: poppler_signature_info_get_signer_name(info).flatMap { String(validatingCString: $0) }.flatMap { $0.isEmpty ? nil : $0 },
          time: poppler_signature_info_get_local_signing_time(info).map { g_date_time_to_unix($0) }, verdict: verdict))
    }
    return checks
  }

  /// Gives a field back as the last who holds it.
  ///
  /// Poppler compares on a thread of GLib's, which holds the field, and with it the document, a little longer than until it has told what
  /// it found. A document that it ended while the program ends would break on what the libraries have taken down by then.
  private static func release(_ field: OpaquePointer) {
    let isOurs = Unmanaged.passRetained(DispatchSemaphore(value: 0))
    let notify: GToggleNotify = { isOurs, _, isLast in
      guard isLast != 0, let isOurs else { return }
      Unmanaged<DispatchSemaphore>.fromOpaque(isOurs).takeUnretainedValue().signal()
    }
    g_object_add_toggle_ref(field, notify, isOurs.toOpaque())
    g_object_unref(UnsafeMutableRawPointer(field))
    // Whoever held it for ever would keep it for ever.
    guard isOurs.takeUnretainedValue().wait(timeout: .now() + 10) == .success else { return }
    g_object_remove_toggle_ref(field, notify, isOurs.toOpaque())
    isOurs.release()
  }
}

extension ExtractedDocument {
  /// Adds names and times where the file's own words give none, and says what came of the comparison.
  mutating func add(_ checks: [SignatureCheck], of file: [UInt8]) {
    guard !checks.isEmpty, checks.count == signatures.count else {
      return note("extraction.uncheckedSignature", .note, "The file has signatures that poppler could not compare with it.")
    }
    for (place, check) in checks.enumerated() {
      signatures[place].signer = signatures[place].signer ?? check.signer
      signatures[place].time = signatures[place].time ?? check.time.map { Date(timeIntervalSince1970: Double($0)).ISO8601Format() }
    }
    for (signature, check) in zip(signatures, checks) {
      let words = ([signature.signer ?? "nobody named"] + [signature.time].compactMap { $0 }).joined(separator: ", ")
      switch check.verdict {
      case .unchanged:
        note(
          "extraction.signature", .note,
          "Signature (\(words)): what it covers is as it was signed, as poppler reports; no root of trust was asked about the signer.")
      case .changed:
        note("extraction.brokenSignature", .warning, "Signature (\(words)): what it covers was changed after it was signed.")
      case .unsound:
        note("extraction.brokenSignature", .warning, "Signature (\(words)): poppler can make nothing of it, so that it proves nothing.")
      }
    }
    let rest = file.count - SignatureDictionaries.end(in: file)
    // A line break behind the last mark is the program's.
    if rest > 2 { note("extraction.unsignedEnd", .note, "\(rest) bytes at the end of the file are covered by no signature.") }
  }

  private mutating func note(_ id: String, _ severity: Diagnostic.Severity, _ message: String) {
    diagnostics.append(Diagnostic(id: id, severity: severity, message: message))
  }
}

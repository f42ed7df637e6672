/// A letter of an invented department around a body of one's own.
public enum SampleLetter {
  /// Its day, unless another is wanted.
  public static let day = "ngày 05 tháng 3 năm 2024"

  /// The letter with `body` between its addressees and its recipients.
  public static func text(_ body: String, dated date: String = day) -> String {
    """
    UBND TỈNH AN SƠN
    SỞ NỘI VỤ

    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Độc lập - Tự do - Hạnh phúc

    Số: 12/SNV-CCHC
    V/v thử nghiệm việc đọc văn bản

    An Sơn, \(date)

    Kính gửi: Chủ tịch UBND các huyện, thị xã, thành phố.

    \(body)

    Nơi nhận:
    - Như trên;
    - Lưu: VT, CCHC.

    KT. GIÁM ĐỐC
    PHÓ GIÁM ĐỐC

    Trần Văn Bình

    """
  }
}

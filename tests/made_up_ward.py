"""A ward that doesn't exist, as its authors would write it: a value of its own, and a slogan of its own."""

from __future__ import annotations

PLACE = "localities/ben-thu.yml"
WARD = """ten: Bến Thử
cap: phuong
thuoc: cao-bang
cap_nhat: 2026-11-25
muc_tieu:
  - ma: bao-phu-bhyt-2026
    noi: ben-thu
    so_sanh: tren
    gia_tri: 97
    cach_ghi: trên 97% dân số
    chu_so: {truoc: trên, so: 97%, don_vi: dân số, nhan: tỷ lệ bao phủ bảo hiểm y tế}
    van_ban: cao-bang
    muc: Chú thích 1
    trich: tỷ lệ bao phủ bảo hiểm y tế đạt trên 97% dân số, phấn đấu đạt trên 99% dân số
"""
HIGHER = WARD.replace("97%", "99%", 2).replace("gia_tri: 97", "gia_tri: 99")
"""Another figure from the same passage."""

SLOGAN = """---
so: 15
noi_dung: Uống nước sạch - Giữ sức khỏe cả nhà Bến Thử!
chu_de: xanh-la
hinh: [hoa-sen, to-lich]
nguon: {tu_soan: Trạm Y tế phường Bến Thử}
loi_moi: Mời bà con cùng giữ nguồn nước.
---
Khẩu hiệu nhắc mỗi nhà dùng nước sạch.
"""

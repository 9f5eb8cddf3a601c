#!/usr/bin/env python3
# Copyright (c) 2026 Lithoscope contributors
# SPDX-License-Identifier: EPL-2.0
"""Reads the same file in turn with Lithoscope and with pandas (text), numpy (.mpr) or mdb-export (.res) and prints the medians and their ratio.

  compare-reading.py FORMAT FILE [--megabytes N] [--rounds N] [--beside FILE.mpt]

FORMAT is MPR, MPT, MACCOR or BDF: the rows of FILE are repeated until the copy that is measured has N megabytes (default 90); or RES or NDAX:
FILE is read as it is. Nothing here reads .ndax: with --beside, pandas reads an .mpt in turn with it, as a measure of the machine.
Needs pandas (Debian: python3-pandas), for RES mdb-export (mdbtools), and the benchmarks' jar (./lithoscope bench -l builds it)."""
import argparse, io, os, re, statistics, struct, subprocess, sys, tempfile, time

parser = argparse.ArgumentParser()
parser.add_argument('format', choices=['MPR', 'MPT', 'MACCOR', 'BDF', 'RES', 'NDAX'])
parser.add_argument('file')
parser.add_argument('--megabytes', type=float, default=90)
parser.add_argument('--beside')
parser.add_argument('--warmup', type=int, default=3, help='rounds that do not count; small files need more')
parser.add_argument('--rounds', type=int, default=9)
parser.add_argument('--java', default='java')
parser.add_argument('--classpath', default=os.path.join(os.path.dirname(os.path.abspath(__file__)), 'target', 'benchmarks.jar'))
options = parser.parse_args()

own = options.format in ('RES', 'NDAX')
if options.format == 'NDAX' and not options.beside:
    parser.error('NDAX needs --beside FILE.mpt')
measured = 'MPT' if own else options.format
source = open(options.beside or options.file, 'rb').read()


def mpr_modules(data):
    at = 0x34
    while at < len(data):
        new = data[at + 41:at + 45] == b'\xff\xff\xff\xff'
        length = struct.unpack_from('<I', data, at + (45 if new else 41))[0]
        header = 65 if new else 57
        version = struct.unpack_from('<I', data, at + (53 if new else 45))[0]
        yield at, header, length, data[at + 6:at + 16].strip(), version, new
        at += header + length


def grow():
    """The file with its rows repeated, and what the other program needs to know of it."""
    copies = max(1, int(options.megabytes * 1e6 / len(source)))
    if measured == 'MPR':
        at, header, length, _, version, new = next(m for m in mpr_modules(source) if m[3] == b'VMP data')
        start = at + header
        rows = struct.unpack_from('<I', source, start)[0]
        first = start + {2: 0x195, 3: 0x196}.get(version, 0x3EF)
        width = (start + length - first) // rows
        body = source[first:first + rows * width] * copies
        grown = bytearray(source[:first]) + body + source[first + rows * width:]
        struct.pack_into('<I', grown, start, rows * copies)
        struct.pack_into('<I', grown, at + (45 if new else 41), first - start + len(body))
        return bytes(grown), (first, rows * copies, width, columns(source, start, version))
    lines = (source if source.endswith(b'\n') else source + b'\n').splitlines(keepends=True)
    if measured == 'MPT':
        head = int(re.search(rb'\d+', lines[1]).group())
    elif measured == 'BDF':
        head = 1
    else:
        head = next(i for i, line in enumerate(lines) if line.startswith(b'Rec')) + 1
    return b''.join(lines[:head]) + b''.join(lines[head:]) * copies, head - 1


def columns(data, start, version):
    """The layout of a row as numpy has it: what the ids of the columns mean."""
    known = {4: 'f8', 5: 'f4', 6: 'f4', 7: 'f8', 8: 'f4', 9: 'f4', 11: 'f8', 13: 'f8', 19: 'f4', 20: 'f4', 23: 'f8', 24: 'f8', 39: 'u2',
             70: 'f4', 74: 'f8', 76: 'f4', 77: 'f4', 123: 'f8', 124: 'f8', 125: 'f8', 126: 'f8', 131: 'u2', 211: 'f8', 212: 'u4', 174: 'f4',
             179: 'f4', 326: 'f4', 98: 'f4', 99: 'f4', 100: 'f4', 101: 'f4', 467: 'f8', 468: 'u4', 469: 'f8', 435: 'f4', 434: 'f4'}
    count = data[start + 4]
    step = 5 if version < 10 else 6
    ids = struct.unpack_from('<%dH' % count, data, start + step)
    if version >= 10 and max(ids) > 1000:
        ids = struct.unpack_from('>%dH' % count, data, start + 5)
    fields, flags = [], False
    for i, number in enumerate(ids):
        if number in (1, 2, 3, 21, 31, 65):
            if not flags:
                fields.append(('flags', 'u1'))
            flags = True
        else:
            kind = known.get(number) or known.get(number % 256)
            fields.append(('c%d' % i, '<' + (kind or 'f4')))
    return fields


grown, hint = (source, 0) if options.format == 'RES' else grow()
folder = tempfile.mkdtemp()
path = os.path.join(folder, 'grown' + os.path.splitext(options.beside or options.file)[1])
with open(path, 'wb') as out:
    out.write(grown)

import numpy, pandas


def other():
    if options.format == 'RES':
        return subprocess.run(['mdb-export', path, 'Channel_Normal_Table'], stdout=subprocess.DEVNULL, check=True)
    if measured == 'MPR':
        first, rows, width, fields = hint
        dtype = numpy.dtype(fields)
        if dtype.itemsize != width:
            sys.exit('the layout of this file is not known to this script: %d of %d bytes' % (dtype.itemsize, width))
        with open(path, 'rb') as handle:
            data = handle.read()
        view = numpy.frombuffer(data, dtype=dtype, count=rows, offset=first)
        return [numpy.ascontiguousarray(view[name]) for name in dtype.names]
    separator = ',' if measured == 'BDF' else '\t'
    comma = b',' if measured == 'MPT' and re.search(rb'\d,\d+E', grown[:100000]) else b'.'
    return pandas.read_csv(path, sep=separator, skiprows=hint, encoding='latin-1', decimal=comma.decode(), low_memory=False)


java = subprocess.Popen([options.java, '-Xmx2g', '--enable-native-access=ALL-UNNAMED', '-cp', options.classpath,
                         'org.lithoscope.benchmarks.ReadOnDemand', options.format, options.file if own else path],
                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
ours, theirs = [], []
for turn in range(options.rounds + options.warmup):
    java.stdin.write('go\n')
    java.stdin.flush()
    milliseconds, points = java.stdout.readline().split()
    start = time.perf_counter()
    other()
    elapsed = (time.perf_counter() - start) * 1e3
    if turn >= options.warmup:
        ours.append(float(milliseconds))
        theirs.append(elapsed)
java.stdin.close()
java.wait()
os.remove(path)
os.rmdir(folder)
names = {'MPR': 'numpy', 'RES': 'mdb-export'}
size, theirs_size = os.path.getsize(options.file) / 1e6 if own else len(grown) / 1e6, len(grown) / 1e6
a, b = statistics.median(ours), statistics.median(theirs)
print('%s, %.1f MB, %s points: Lithoscope %.1f ms (%.0f MB/s), %s %.0f ms (%.0f MB/s)%s'
      % (options.format, size, points, a, size / a * 1e3, names.get(options.format, 'pandas'), b, theirs_size / b * 1e3,
         '' if options.beside else ', ratio %.2f' % (b / a)))
